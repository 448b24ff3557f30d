import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, editDistance, nearestName } from "./nearest.ts";

describe("nearestName", () => {
  it.each([
    ["biuld", ["build", "check"], "build"],
    ["CHECK", ["build", "check"], "check"],
    ["rac", ["rca", "pitfall"], "rca"],
    ["Hgih", ["medium", "low", "high", "critical"], "high"],
    ["kubernets", ["database", "dns", "kubernetes"], "kubernetes"],
    [" medum ", ["medium", "low"], "medium"],
    ["LOW", ["medium", "low"], "low"],
  ])("%s was meant to be one of %o", (word, candidates, meant) => {
    expect(nearestName(word, candidates)).toBe(meant);
  });

  it.each([
    ["x", ["build"]],
    ["lo", ["low"]],
    ["deploy", ["build", "check"]],
    ["payments", ["dns", "cache"]],
    ["", ["a"]],
  ])("is silent when nothing is near %s", (word, candidates) => {
    expect(nearestName(word, candidates)).toBeUndefined();
  });

  it("does not depend on the order of the candidates", () => {
    expect(nearestName("cach", ["cacha", "cache"])).toBe("cacha");
    expect(nearestName("cach", ["cache", "cacha"])).toBe("cacha");
  });
});

it("didYouMean says nothing when nothing is near", () => {
  expect(didYouMean("zzz", ["build"])).toBe("");
  expect(didYouMean("buidl", ["build"])).toBe(" (did you mean `build`?)");
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
