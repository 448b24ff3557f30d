import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstant } from "./instants.ts";
import { parseRelative } from "./relative-times.ts";
import { resolveTimeline } from "./timeline-clock.ts";

const date = parseInstant("2026-02-03") ?? { raw: "", precision: "day", approx: false };
const anchor = parseInstant("2026-02-03 14:32 UTC") ?? date;
const isos = (rows: string[], context: Parameters<typeof resolveTimeline>[1]) =>
  resolveTimeline(rows, context).map(({ when }) => when.iso ?? when.problem);

describe("resolveTimeline", () => {
  it("rolls over midnight when rows go back by more than six hours, and only then", () => {
    expect(isos(["22:00", "23:50", "00:10", "23:55", "02:00", "01:00"], { date, zone: "UTC" })).toEqual([
      "2026-02-03T22:00Z",
      "2026-02-03T23:50Z",
      "2026-02-04T00:10Z",
      "2026-02-04T23:55Z",
      "2026-02-05T02:00Z",
      "2026-02-05T01:00Z",
    ]);
  });

  it("takes the day from a row that names one", () => {
    expect(isos(["23:00", "2026-02-05", "01:00", "Feb 7 02:00", "03:00", ""], { date })).toEqual([
      "2026-02-03T23:00",
      "2026-02-05",
      "2026-02-05T01:00",
      "2026-02-07T02:00",
      "2026-02-07T03:00",
      "2026-02-07",
    ]);
  });

  it("counts from the anchor, in its zone", () => {
    expect(resolveTimeline(["T-00:10", "T+00:00", "T+10:00", "15:02"], { anchor, zone: "Time (UTC)" })).toMatchObject([
      { when: { iso: "2026-02-03T14:22Z", tz: "Z", precision: "minute", raw: "T-00:10" }, rel: -10 },
      { when: { iso: "2026-02-03T14:32Z" }, rel: 0 },
      { when: { iso: "2026-02-04T00:32Z" }, rel: 600 },
      { when: { iso: "2026-02-04T15:02Z" }, rel: 1470 },
    ]);
    const eastern = parseInstant("2026-02-03 23:50 EST") ?? anchor;
    expect(isos(["T+00:20", "T+0:00:30"], { anchor: eastern })).toEqual([
      "2026-02-04T00:10-05:00",
      "2026-02-03T23:50:30-05:00",
    ]);
  });

  it("keeps relative times without an anchor, and times without a day, as far as they go", () => {
    expect(resolveTimeline(["T+00:15", "14:32", "T+01:00 (15:32 UTC)"], {})).toEqual([
      { when: { raw: "T+00:15", precision: "minute", approx: false }, rel: 15 },
      { when: { raw: "14:32", precision: "minute", approx: false, problem: "unreadable" } },
      { when: { raw: "T+01:00 (15:32 UTC)", precision: "minute", approx: false }, rel: 60 },
    ]);
  });

  it("follows rows of several zones", () => {
    expect(isos(["23:38 UTC", "20:20 EST", "02:00 UTC"], { date })).toEqual([
      "2026-02-03T23:38Z",
      "2026-02-03T20:20-05:00",
      "2026-02-04T02:00Z",
    ]);
  });

  it("gives one result for each row, whatever they say", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("23:00", "T+5m", "2026-02-03", "~01:00 CET", "T-1d 02:00"))),
        (rows) => {
          const placed = resolveTimeline(rows, { date, anchor });
          expect(placed.map(({ when }) => when.raw)).toEqual(rows);
        },
      ),
    );
  });
});

describe("parseRelative", () => {
  it.each([
    ["T-00:15", -15],
    ["T−00:05", -5],
    ["T+02:30", 150],
    ["T+00:15:30", 15.5],
    ["T0", 0],
    ["T+15", 15],
    ["T + 2 hours", 120],
    ["T+1h30m", 90],
    ["T+1d 02:00", 1560],
    ["T+26:00", 1560],
    ["+15m", 15],
    ["+00:15", 15],
    ["[T+00:15] (paged)", 15],
  ])("%s is %d minutes", (raw, minutes) => expect(parseRelative(raw)).toEqual({ minutes, approx: false }));

  it("keeps a doubt", () => expect(parseRelative("~T+15")).toEqual({ minutes: 15, approx: true }));

  it.each(["T-00:XX", "Tuesday", "- 15 min", "+15", "14:30", "15m", "", "T+x", "+49 30 1234"])("%j is none", (raw) =>
    expect(parseRelative(raw)).toBeUndefined(),
  );
});
