import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "./wording.ts";

describe("quote", () => {
  it("puts author text on one line", () => {
    expect(quote(" two\r\n  lines ")).toBe("`two lines`");
  });

  it("cuts at sixty characters, and never a character in two", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const quoted = quote(text);
        expect(quoted.length).toBeLessThanOrEqual(62);
        expect(quoted).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }),
    );
  });
});
