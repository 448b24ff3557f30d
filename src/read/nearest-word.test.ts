import { describe, expect, it } from "vitest";
import { nearestWord } from "./nearest-word.ts";

describe("nearestWord", () => {
  it.each([
    ["Hgih", "high"],
    ["critcal", "critical"],
    ["medum", "medium"],
    ["LOW", "low"],
    ["lo", undefined],
    ["donezo", undefined],
    ["", undefined],
  ])("%s → %s", (word, nearest) => expect(nearestWord(word, ["medium", "low", "high", "critical"])).toBe(nearest));

  it("takes the first by code unit among equals", () => {
    expect(nearestWord("abcx", ["abcz", "abcd"])).toBe("abcd");
  });
});
