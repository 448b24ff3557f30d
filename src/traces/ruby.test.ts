import { describe, expect, it } from "vitest";
import { ruby } from "./ruby.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => ruby.read(text).map(written);

describe("ruby", () => {
  it("reads a backtrace", () => {
    expect(read(sampleTraces.ruby)).toEqual([
      [
        "ArgumentError: no price",
        "total basket.rb:7",
        "-call /usr/lib/ruby/gems/3.2.0/gems/rack-3.0.8/lib/rack/head.rb:15",
        "<main> app.rb:3",
      ],
    ]);
  });

  it("turns numbered frames round, and takes the error of a log", () => {
    const reversed =
      "Traceback (most recent call last):\n\t2: from a.rb:9:in `<main>'\n\t1: from a.rb:5:in `f'\na.rb:2:in `g': no (KeyError)";
    expect(read(reversed)).toEqual([["KeyError: no", "g a.rb:2", "f a.rb:5", "<main> a.rb:9"]]);
    const logged =
      "ActiveRecord::RecordNotFound (Couldn't find Order with 'id'=7):\n\napp/models/order.rb:12:in 'Order.of'";
    expect(read(logged)).toEqual([
      ["ActiveRecord::RecordNotFound: Couldn't find Order with 'id'=7", "Order.of app/models/order.rb:12"],
    ]);
  });
});
