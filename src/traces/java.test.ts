import { describe, expect, it } from "vitest";
import { java } from "./java.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => java.read(text).map(written);

describe("java", () => {
  it("reads each cause as a trace of its own", () => {
    expect(read(sampleTraces.java)).toEqual([
      [
        "java.lang.IllegalStateException: basket is closed",
        "com.acme.shop.Basket.add Basket.java:58",
        "-java.util.ArrayList.forEach ArrayList.java:1511",
        "com.acme.shop.Checkout.run Checkout.kt:21",
      ],
      ["java.sql.SQLException: connection reset", "com.acme.db.Pool.take Pool.java:77"],
    ]);
  });

  it("reads what a logger printed before the error", () => {
    const text = `2024-03-04 05:06:07,890 ERROR [http-1] c.a.Shop - Payment failed
com.acme.PaymentRefused: card 4711
declined
	at app//com.acme.Card.charge(Card.java:9) ~[shop.jar:1.2]
	at jdk.internal.reflect.GeneratedMethodAccessor7.invoke(Unknown Source)
	at com.acme.Shop$$Lambda$14/0x0000000800066840.run(Unknown Source)`;
    expect(read(text)).toEqual([
      [
        "com.acme.PaymentRefused: card 4711\ndeclined",
        "com.acme.Card.charge Card.java:9",
        "-jdk.internal.reflect.GeneratedMethodAccessor7.invoke",
        "-com.acme.Shop$$Lambda$14/0x0000000800066840.run",
      ],
    ]);
  });

  it("keeps a cause whose frames were all left out", () => {
    const text = "a.B: x\n\tat a.C.d(C.java:1)\nCaused by: a.E: y\n\t... 12 more";
    expect(read(text)).toEqual([["a.B: x", "a.C.d C.java:1"], ["a.E: y"]]);
  });

  it("finds no trace in prose", () => {
    expect(read("look at Basket.add(Basket.java) and\n at noon (12:00)\n ... 3 more")).toEqual([]);
  });
});
