import { expect, it } from "vitest";
import { causeIndex } from "./causes.ts";
import { enrich } from "./enrich.ts";
import { kindIndex } from "./kinds.ts";
import { day, sampleBase, severity } from "./sample-base.ts";
import { serviceIndex } from "./services.ts";
import { severityRollup } from "./severity.ts";
import { tagIndex } from "./tags.ts";

const base = sampleBase([
  { id: "nt-a", severity: severity(1), tags: ["dns"], services: ["api"], dates: { incident: day("2024-05-01") } },
  { id: "nt-b", severity: severity(1), dates: { written: day("2025-01-01"), incident: day("2024-12") } },
  { id: "nt-c", tags: ["dns"], dates: { written: day("2025-03-01") } },
  { id: "nt-d", severity: severity(4), dates: {} },
  { id: "nt-e", dates: { incident: { raw: "soon", precision: "day", approx: false, problem: "unreadable" } } },
]);

it("counts every document once, by rank, year, service and tag", () => {
  const rollup = enrich(base, [tagIndex(), serviceIndex(), kindIndex(), causeIndex(), severityRollup()]).facts.severity;
  expect(rollup?.total).toEqual({ "1": 2, "2": 0, "3": 0, "4": 1, unrated: 2 });
  expect(rollup?.byYear.map(({ year, counts }) => [year, counts["1"], counts["4"], counts.unrated])).toEqual([
    ["2025", 0, 0, 1],
    ["2024", 2, 0, 0],
    ["undated", 0, 1, 1],
  ]);
  expect(rollup?.byService).toEqual([{ name: "api", counts: { "1": 1, "2": 0, "3": 0, "4": 0, unrated: 0 } }]);
  expect(rollup?.byTag).toEqual([{ name: "dns", counts: { "1": 1, "2": 0, "3": 0, "4": 0, unrated: 1 } }]);
  expect(rollup?.incidents).toEqual({
    "1": ["nt-b", "nt-a"],
    "2": [],
    "3": [],
    "4": ["nt-d"],
    unrated: ["nt-c", "nt-e"],
  });
});

it("has a table for each question, with a row for those that name nothing", () => {
  const rollup = enrich(base, [tagIndex(), serviceIndex(), kindIndex(), causeIndex(), severityRollup()]).facts.severity;
  expect(rollup?.tables.map(({ by, rows, without }) => [by, rows.length, without && countOf(without.counts)])).toEqual([
    ["year", 3, undefined],
    ["service", 1, 4],
    ["kind", 1, undefined],
    ["cause", 0, 5],
    ["tag", 1, 3],
  ]);
  const [years, services] = rollup?.tables ?? [];
  expect(years?.rows[1]).toMatchObject({
    name: "2024",
    slug: "2024",
    incidents: { "1": ["nt-b", "nt-a"], unrated: [] },
  });
  expect(services?.without?.incidents).toMatchObject({ "1": ["nt-b"], "4": ["nt-d"], unrated: ["nt-c", "nt-e"] });
});

function countOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
