import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { epochOf, type Instant } from "#model/instant.ts";
import { zoneIn } from "./instant-zones.ts";
import { parseInstant, parseRange, unreadableInstant } from "./instants.ts";

/** `~` for approximate, then the date or the problem. */
const shown = (instant: Instant | undefined): string | undefined =>
  instant && `${instant.approx ? "~" : ""}${instant.iso ?? instant.problem}`;
const context = { date: "2025-11-05", zone: "UTC" };

describe("parseInstant", () => {
  it.each([
    ["2026-02-03", "2026-02-03"],
    ["2026-2-3", "2026-02-03"],
    ["2026/02/03", "2026-02-03"],
    ["20260203", "2026-02-03"],
    ["2 Feb 2026", "2026-02-02"],
    ["Feb. 2, 2026", "2026-02-02"],
    ["February 2nd 2026", "2026-02-02"],
    ["3rd of February, 2026", "2026-02-03"],
    ["03-Feb-2026", "2026-02-03"],
    ["5 Nov '25", "2025-11-05"],
    ["Tuesday, 4 November 2025", "2025-11-04"],
    ["5. März 2026", "2026-03-05"],
    ["5 août 2026", "2026-08-05"],
    ["2026年2月3日", "2026-02-03"],
    ["2026년 2월 3일", "2026-02-03"],
    ["03.02.2026", "2026-02-03"],
    ["13/02/2026", "2026-02-13"],
    ["02/13/2026", "2026-02-13"],
    ["02/02/2026", "2026-02-02"],
    ["2022-02", "2022-02"],
    ["May 2022", "2022-05"],
    ["2022", "2022"],
    ["**2026-02-03**", "2026-02-03"],
    ["2026-02-03 (a Tuesday), reported by support", "2026-02-03"],
    ["Nov 7", "2025-11-07"],
    ["Jan 2", "2026-01-02"],
  ])("reads the day %j", (raw, iso) => expect(shown(parseInstant(raw, context))).toBe(iso));

  it.each([
    ["2026-02-03 14:32 UTC", "2026-02-03T14:32Z"],
    ["2026-02-03T14:32:05.123Z", "2026-02-03T14:32:05Z"],
    ["20260203T143205Z", "2026-02-03T14:32:05Z"],
    ["2026-02-03T14:32-07:00", "2026-02-03T14:32-07:00"],
    ["2026-02-03 14:32:00 +0530", "2026-02-03T14:32:00+05:30"],
    ["2026-02-03 14:32 UTC-3", "2026-02-03T14:32-03:00"],
    ["2026-02-03 14:32 CEST", "2026-02-03T14:32+02:00"],
    ["2026-02-03 14:32 Pacific Standard Time", "2026-02-03T14:32-08:00"],
    ["2026-02-03, 2:32 pm", "2026-02-03T14:32Z"],
    ["Feb 3, 2026 @ 12:05 a.m.", "2026-02-03T00:05Z"],
    ["On 3 Feb 2026 at 14h05", "2026-02-03T14:05Z"],
    ["3. Februar 2026 um 14.05 Uhr", "2026-02-03T14:05Z"],
    ["14:32 UTC on Feb 3, 2026", "2026-02-03T14:32Z"],
    ["Tue Feb  3 14:32:05 UTC 2026", "2026-02-03T14:32:05Z"],
    ["Tue Feb 3 14:32:05 2026 +0100", "2026-02-03T14:32:05+01:00"],
    ["Tue, 03 Feb 2026 14:32:05 GMT", "2026-02-03T14:32:05Z"],
    ["2026年2月3日 14时5分", "2026-02-03T14:05Z"],
    ["19:38 EDT (23:38 UTC)", "2025-11-05T19:38-04:00"],
    ["1432Z", "2025-11-05T14:32Z"],
    ["14:30", "2025-11-05T14:30Z"],
    ["noon", "2025-11-05T12Z"],
    ["2026-02-03T14Z", "2026-02-03T14Z"],
    ["2026-12-31 24:00", "2027-01-01T00:00Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"],
  ])("reads the time %j", (raw, iso) => expect(shown(parseInstant(raw, context))).toBe(iso));

  it.each([
    ["~14:30 UTC", "~2025-11-05T14:30Z"],
    ["about 2 pm", "~2025-11-05T14Z"],
    ["2026-02-03 ca. 14:30", "~2026-02-03T14:30Z"],
    ["14:30?", "~2025-11-05T14:30Z"],
    ["14:3?", "unreadable"],
    ["2022-02-?? ??:??", "~2022-02"],
    ["2022-02-03 HH:mm", "~2022-02-03"],
    ["2022-02-03 12:??", "~2022-02-03T12Z"],
    ["2026-02-03, in the evening", "~2026-02-03"],
    ["mid-November 2025", "~2025-11"],
    ["09:00–11:00 UTC", "~2025-11-05T09:00Z"],
    ["January 14-19, 2026", "~2026-01-14"],
  ])("keeps the doubt of %j", (raw, iso) => expect(shown(parseInstant(raw, context))).toBe(iso));

  it.each([
    ["02/03/2026", "ambiguous"],
    ["03-02-2026", "ambiguous"],
    ["05/11/25", "ambiguous"],
    ["5 Nov 25", "ambiguous"],
    ["2025-02-30", "impossible"],
    ["29 Feb 2025", "impossible"],
    ["2025-13-45", "impossible"],
    ["31/31/2025", "impossible"],
    ["2025-11-05 25:00", "impossible"],
    ["2025-11-05 10:61", "impossible"],
    ["0202/??", "impossible"],
    ["20202-01-16", "unreadable"],
    ["2025-11-05, updated 2025-12-01", "unreadable"],
    ["2025-W45", "unreadable"],
    ["reported in 2025", "unreadable"],
  ])("does not guess at %j: %s", (raw, problem) => {
    expect(parseInstant(raw, context)).toMatchObject({ raw, problem });
    expect(parseInstant(raw, context)).not.toHaveProperty("iso");
  });

  it.each([
    "",
    "soon",
    "TBD",
    "unknown",
    "YYYY-MM-DD",
    "500 errors",
    "10.5%",
    "1 may have failed",
    "Last Modified",
    "version 1.2.3",
  ])("sees no date in %j", (raw) => expect(parseInstant(raw, context)).toBeUndefined());

  it("leaves the zone open where a name stands for several, or nothing says it", () => {
    for (const zone of ["IST", "CST", "BST", "PT", "Pacific Time", "Europe/Berlin", "local time"]) {
      expect(parseInstant(`2026-02-03 14:32 ${zone}`, context)).toEqual({
        raw: `2026-02-03 14:32 ${zone}`,
        iso: "2026-02-03T14:32",
        precision: "minute",
        approx: false,
      });
    }
    expect(parseInstant("2026-02-03 14:32")?.iso).toBe("2026-02-03T14:32");
    expect(parseInstant("2026-02-03 14:32", { zone: "All times in CET" })?.iso).toBe("2026-02-03T14:32+01:00");
  });

  it("needs a day for a time, and a year for a day", () => {
    expect(parseInstant("14:30")).toMatchObject({ problem: "unreadable", precision: "minute" });
    expect(parseInstant("Nov 7")).toMatchObject({ problem: "ambiguous" });
  });

  it("reads its own results back", () => {
    const day = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    const zone = fc.constantFrom("", "Z", "+05:30", "-08:00");
    const lengths = fc.constantFrom<[number, Instant["precision"]]>(
      [4, "year"],
      [7, "month"],
      [10, "day"],
      [13, "hour"],
      [16, "minute"],
      [19, "second"],
    );
    fc.assert(
      fc.property(day, zone, lengths, (date, tz, [length, precision]) => {
        const iso = date.toISOString().slice(0, length) + (length > 10 ? tz : "");
        const year = Number(iso.slice(0, 4));
        fc.pre(length > 4 || (year >= 1800 && year < 2200));
        const instant = parseInstant(iso);
        expect(instant).toEqual({ raw: iso, iso, precision, approx: false, ...(length > 10 && tz ? { tz } : {}) });
        expect(epochOf(instant)).toBeTypeOf("number");
      }),
    );
  });

  it("never throws, and what it reads is a time", () => {
    const part = fc.constantFrom(
      "2026",
      "02",
      "30",
      "13",
      "-",
      "/",
      ".",
      ":",
      " ",
      "T",
      "Z",
      "Feb",
      "UTC",
      "+02:00",
      "~",
      "??",
      "pm",
      "(",
      ")",
      "年",
      "to",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 14 }).map((parts) => parts.join("")),
        ),
        (raw) => {
          for (const instant of [parseInstant(raw, context), parseRange(raw, context)?.end]) {
            if (!instant) continue;
            expect(instant.iso === undefined).toBe(instant.problem !== undefined);
            if (!instant.iso) continue;
            expect(epochOf(instant)).toBeTypeOf("number");
            expect(parseInstant(instant.iso)?.iso).toBe(instant.iso);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("parseRange", () => {
  it.each([
    ["09:00–11:00 UTC", "2025-11-05T09:00Z", "2025-11-05T11:00Z"],
    ["from 21:45 to 23:28 CET", "2025-11-05T21:45+01:00", "2025-11-05T23:28+01:00"],
    ["2026-02-03 23:30-00:15 UTC", "2026-02-03T23:30Z", "2026-02-04T00:15Z"],
    ["2026-02-03 22:00 to 2026-02-04 05:09 UTC", "2026-02-03T22:00Z", "2026-02-04T05:09Z"],
    ["January 14-19, 2026", "2026-01-14", "2026-01-19"],
    ["14–19 January 2026", "2026-01-14", "2026-01-19"],
    ["Oct 29 - Nov 2, 2025", "2025-10-29", "2025-11-02"],
    ["12:26-12:??", "2025-11-05T12:26Z", "2025-11-05T12Z"],
  ])("%j", (raw, start, end) => {
    expect(parseRange(raw, context)).toMatchObject({
      start: { iso: start, approx: true },
      end: { iso: end, approx: true },
    });
  });

  it.each(["2026-02-03", "2026-02-03T09:00-07:00", "soon", "2026-02-03 14:32 UTC"])("%j is none", (raw) =>
    expect(parseRange(raw, context)).toBeUndefined(),
  );
});

describe("zoneIn", () => {
  it.each([
    ["Time (UTC)", "Z"],
    ["Date and Time in CET", "+01:00"],
    ["All times in UTC+1", "+01:00"],
    ["+02:00", "+02:00"],
    ["Z", "Z"],
    ["Time (Pacific)", undefined],
    ["Time", undefined],
    ["", undefined],
  ])("%j", (text, zone) => expect(zoneIn(text)).toBe(zone));
});

it("marks what cannot be read", () => {
  expect(unreadableInstant("x")).toEqual({ raw: "x", precision: "day", approx: false, problem: "unreadable" });
});
