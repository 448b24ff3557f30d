import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean, editDistance, nearestName } from "./nearest.ts";

test.each([
  ["biuld", ["build", "check"], "build"],
  ["CHECK", ["build", "check"], "check"],
  ["rac", ["rca", "pitfall"], "rca"],
  ["x", ["build", "check"], undefined],
  ["deploy", ["build", "check"], undefined],
])("%s", (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected);
});

test("says nothing when nothing is near", () => {
  expect(didYouMean("zzz", ["build"])).toBe("");
  expect(didYouMean("buidl", ["build"])).toBe(" (did you mean `build`?)");
});

test("a distance is symmetric, and zero only between equals", () => {
  const words = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
