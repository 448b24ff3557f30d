import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "./nearest.ts";
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

describe("nearest", () => {
  it.each([
    ["databse", "database"],
    ["DNS", "dns"],
    ["cahce", "cache"],
    ["kubernets", "kubernetes"],
  ])("%s was meant to be %s", (word, meant) => {
    expect(nearest(word, ["database", "dns", "cache", "kubernetes", "latency"])).toBe(meant);
  });

  it("is silent when nothing is near", () => {
    expect(nearest("payments", ["dns", "cache"])).toBeUndefined();
  });

  it("does not depend on the order of the candidates", () => {
    expect(nearest("cach", ["cacha", "cache"])).toBe("cacha");
    expect(nearest("cach", ["cache", "cacha"])).toBe("cacha");
  });
});

it("editDistance is a distance", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      const limited = editDistance(a, b, 2);
      expect(editDistance(a, b) <= 2 ? limited : Math.min(limited, 3)).toBe(Math.min(editDistance(a, b), 3));
    }),
  );
});
