import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMinutes, parseDuration } from "./durations.ts";

describe("parseDuration", () => {
  it.each([
    ["2 hours 30 minutes", 150],
    ["2h30m", 150],
    ["2h30", 150],
    ["73 hours", 4380],
    ["1.5 h", 90],
    ["1,5 h", 90],
    ["1,415 minutes", 1415],
    ["~45 min", 45],
    ["about two hours", 120],
    ["2 days", 2880],
    ["1 d 2 h 3 min", 1563],
    ["1 hour, 20 minutes and 30 seconds.", 80.5],
    ["90s", 1.5],
    ["00:45", 45],
    ["1:30 h", 90],
    ["01:02:03", 62.05],
    ["PT2H30M", 150],
    ["P1DT1H", 1500],
    ["an hour and a half", 90],
    ["half an hour", 30],
    ["2 Stunden 5 Minuten", 125],
    ["5 hours 26 minutes (10:45 - 16:11 UTC)", 326],
    ["19:28 to 21:31 UTC (123 minutes)", 123],
    ["22:00 - 02:00", 240],
  ])("%s", (raw, minutes) => expect(parseDuration(raw)).toBe(minutes));

  it.each([
    "",
    "?",
    "12%",
    "2-3 hours",
    "less than an hour",
    "10 min 5 h",
    "X hours Y minutes",
    "2 hours after the deploy",
    "P",
    "3",
    "2 months",
  ])("states none: %j", (raw) => expect(parseDuration(raw)).toBeUndefined());

  it("reads what is printed", () => {
    fc.assert(fc.property(fc.nat(100_000), (minutes) => parseDuration(formatMinutes(minutes)) === minutes));
    expect([0, 0.5, 45, 4380, -90].map(formatMinutes)).toEqual(["0 min", "30 s", "45 min", "3 d 1 h", "-1 h 30 min"]);
  });

  it("never throws", () => {
    const part = fc.constantFrom(
      "1",
      "2.5",
      " ",
      "h",
      "min",
      "and",
      ":",
      "30",
      "PT",
      "M",
      "(",
      ")",
      "half",
      "an",
      "hour",
      ",",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join("")),
        ),
        (raw) => {
          expect(parseDuration(raw) ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
