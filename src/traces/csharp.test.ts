import { describe, expect, it } from "vitest";
import { csharp } from "./csharp.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => csharp.read(text).map(written);

describe("csharp", () => {
  it("reads a trace of .NET", () => {
    expect(read(sampleTraces.csharp)).toEqual([
      [
        "System.InvalidOperationException: Cart is empty",
        "Shop.Cart.Total /src/Shop/Cart.cs:41",
        "-System.Linq.Enumerable.Sum",
        "Shop.Program.Main /src/Shop/Program.cs:9",
      ],
    ]);
  });

  it.each([
    "Shop.PayException: refused ---> System.IO.IOException: reset",
    "Shop.PayException: refused\n ---> System.IO.IOException: reset",
  ])("reads inner exceptions first: %j", (header) => {
    const text = `${header}
   at Shop.Wire.Send(Byte[] data) in C:\\src\\Wire.cs:line 5
   --- End of inner exception stack trace ---
   at Shop.Pay.Run() in C:\\src\\Pay.cs:line 8
--- End of stack trace from previous location ---
   at Shop.Api.Post() in C:\\src\\Api.cs:line 2`;
    expect(read(text)).toEqual([
      ["System.IO.IOException: reset", "Shop.Wire.Send C:\\src\\Wire.cs:5"],
      ["Shop.PayException: refused", "Shop.Pay.Run C:\\src\\Pay.cs:8", "Shop.Api.Post C:\\src\\Api.cs:2"],
    ]);
  });
});
