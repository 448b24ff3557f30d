import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OnThisDayIndex } from "#model/lessons.ts";
// The browser picks the day again, without the enrichment at hand: both must say the same.
import { pick } from "../../layouts/client/on-this-day.ts";
import { onThisDay } from "./on-this-day.ts";
import { day, sampleBase } from "./sample-base.ts";

function index(asOf: string, days: Record<string, string>): OnThisDayIndex {
  const base = sampleBase(Object.entries(days).map(([id, iso]) => ({ id, dates: { incident: day(iso) } })));
  return onThisDay().enrich({ ...base, asOf }) as OnThisDayIndex;
}

describe("onThisDay", () => {
  it("gives the incidents of the same day in former years, newest first", () => {
    const found = index("2026-03-14", {
      "nt-a": "2020-03-14",
      "nt-b": "2025-03-14",
      "nt-c": "2026-03-14",
      "nt-d": "2025-03-15",
      "nt-e": "2024-03",
    });
    expect(found).toEqual({
      today: ["nt-b", "nt-a"],
      week: [],
      days: [
        { day: "03-14", incidents: ["nt-c", "nt-b", "nt-a"] },
        { day: "03-15", incidents: ["nt-d"] },
      ],
      without: ["nt-e"],
    });
  });

  it.each([
    ["2026-03-14", { "nt-a": "2024-03-11", "nt-b": "2025-03-17", "nt-c": "2025-03-18" }, ["nt-b", "nt-a"]],
    // Three days ago, across New Year, is no former year.
    ["2026-01-02", { "nt-a": "2025-12-30", "nt-b": "2024-12-30" }, ["nt-b"]],
    ["2027-02-28", { "nt-a": "2024-02-29" }, ["nt-a"]],
    ["2024-02-29", { "nt-a": "2023-03-01", "nt-b": "2022-06-01" }, ["nt-a"]],
  ])("else those of the same week: %s", (asOf, days, expected) => {
    expect(index(asOf, days)).toMatchObject({ today: [], week: expected });
  });

  it("agrees with what the browser picks", () => {
    const date = fc
      .date({ min: new Date("2015-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date, fc.array(date, { maxLength: 60 }), (asOf, dates) => {
        const days = Object.fromEntries([...new Set(dates)].map((each) => [`nt-${each}`, each]));
        const { today, week } = index(asOf, days);
        const picked = pick(
          Object.entries(days).map(([id, each]) => ({ id, date: each })),
          asOf,
        );
        expect(picked.found.map(({ id }) => id)).toEqual(today.length > 0 ? today : week);
        expect(picked.reach).toBe(today.length > 0 ? "today" : week.length > 0 ? "week" : "none");
      }),
    );
  });
});
