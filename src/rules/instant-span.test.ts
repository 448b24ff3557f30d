import { describe, expect, it } from "vitest";
import type { Instant, Precision } from "#model/instant.ts";
import { behind, spanInWords } from "./instant-span.ts";

function instant(iso: string, change: Partial<Instant> = {}): Instant {
  const precision: Precision = iso.includes("T") ? "minute" : iso.length === 7 ? "month" : "day";
  const tz = /(Z|[+-]\d\d:\d\d)$/.exec(iso.slice(10))?.[0];
  return { raw: iso, iso, precision, approx: false, ...(tz ? { tz } : {}), ...change };
}

const minute = 60_000;

describe("behind", () => {
  it.each([
    ["2025-11-05T14:32Z", "2025-11-05T13:54Z", 38 * minute],
    ["2025-11-05T14:32Z", "2025-11-05T14:32+02:00", 120 * minute],
    ["2025-11-05", "2025-11-03", 2 * 24 * 60 * minute],
  ])("%s is wholly after %s", (earlier, later, gap) => {
    expect(behind(instant(earlier), instant(later))).toBe(gap);
  });

  it.each([
    ["in order", "2025-11-05T14:00Z", "2025-11-05T14:32Z"],
    ["the same minute", "2025-11-05T14:32Z", "2025-11-05T14:32Z"],
    ["a day may hold the hour", "2025-11-05T14:32", "2025-11-05"],
    ["a month may hold the day", "2025-11-05", "2025-11"],
    ["a time without a zone may be anywhere", "2025-11-05T14:32Z", "2025-11-05T08:00"],
    ["so may a day", "2025-11-06T01:00Z", "2025-11-05"],
  ])("is silent: %s", (_, earlier, later) => {
    expect(behind(instant(earlier), instant(later))).toBeUndefined();
  });

  it("leaves room for about", () => {
    expect(behind(instant("2025-11-05T14:32Z"), instant("2025-11-05T13:54Z", { approx: true }))).toBeUndefined();
  });

  it("is silent about what cannot be read", () => {
    expect(behind(undefined, instant("2025-11-05"))).toBeUndefined();
    const { iso: _, ...unread } = instant("2025-11-05");
    expect(behind(unread, instant("2025-11-03"))).toBeUndefined();
  });
});

it.each([
  [25_000, "25 s"],
  [38 * minute, "38 min"],
  [125 * minute, "2 h 5 min"],
  [-26 * 60 * minute, "1 d 2 h"],
  [0, "0 s"],
])("%i ms is %s", (milliseconds, words) => {
  expect(spanInWords(milliseconds)).toBe(words);
});
