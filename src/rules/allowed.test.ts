import { describe, expect, it } from "vitest";
import { isAllowed } from "./allowed.ts";

describe("isAllowed", () => {
  it.each([
    ["abcd", "abcd", true],
    ["abcde", "abcd", false],
    ["ines@zebrakite.com", "*@zebrakite.com", true],
    ["ines@zebrakite.com.example", "*@zebrakite.com", false],
    ["81.2.69.160", "81.2.*", true],
    ["a1b2c", "a*b*c", true],
    ["abc", "abc*abc", false],
    ["a.c", "a?c", false],
  ])("%s by %s: %s", (value, match, allowed) => {
    expect(isAllowed(value, { secrets: { allow: [{ match, reason: "Known." }] } })).toBe(allowed);
  });
});
