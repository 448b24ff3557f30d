import { describe, expect, it } from "vitest";
import { python } from "./python.ts";
import { sampleTraces, written } from "./sample-traces.ts";

const read = (text: string) => python.read(text).map(written);

describe("python", () => {
  it("puts the innermost frame first", () => {
    expect(read(sampleTraces.python)).toEqual([
      [
        "ZeroDivisionError: division by zero",
        "checkout /srv/shop/checkout.py:31",
        "-wrapper /usr/lib/python3.12/functools.py:59",
        "<module> /srv/shop/main.py:5",
      ],
    ]);
  });

  it("reads each exception of a chain", () => {
    const text = `Traceback (most recent call last):
  File "a.py", line 2, in load
    return rates[key]
KeyError: 'EUR'

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "/opt/venv/lib/python3.11/site-packages/celery/app.py", line 9, in run
  File "b.py", line 8, in price
shop.errors.PriceError: no rate`;
    expect(read(text)).toEqual([
      ["KeyError: 'EUR'", "load a.py:2"],
      [
        "shop.errors.PriceError: no rate",
        "price b.py:8",
        "-run /opt/venv/lib/python3.11/site-packages/celery/app.py:9",
      ],
    ]);
  });

  it("reads syntax errors, groups and traces without indentation", () => {
    expect(read("  File \"a.py\", line 3\n    if x\n        ^\nSyntaxError: expected ':'")).toEqual([
      ["SyntaxError: expected ':'", "a.py:3"],
    ]);
    const group = [
      "  + Exception Group Traceback (most recent call last):",
      '  |   File "g.py", line 4, in main',
      "  |     await both()",
      "  | ExceptionGroup: two failed (2 sub-exceptions)",
      "  +-+---------------- 1 ----------------",
      "    | Traceback (most recent call last):",
      '    |   File "g.py", line 9, in one',
      "    | ValueError: one",
    ].join("\n");
    expect(read(group)).toEqual([
      ["ExceptionGroup: two failed (2 sub-exceptions)", "main g.py:4"],
      ["ValueError: one", "one g.py:9"],
    ]);
    expect(read('Traceback (most recent call last):\nFile "a.py", line 3, in f\nreturn g()\nOSError: no')).toEqual([
      ["OSError: no", "f a.py:3"],
    ]);
  });
});
