import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incident, TimelineRow } from "#model/incident.ts";
import { startOfFile } from "#model/place.ts";
import { openActions } from "./actions.ts";
import { causeIndex } from "./causes.ts";
import { detectionSource } from "./detection-source.ts";
import { enrich } from "./enrich.ts";
import { incidentsIn } from "./incidents-in.ts";
import { kindIndex } from "./kinds.ts";
import { spreadOf } from "./quantiles.ts";
import { action, day, error, type SampleDocument, sampleBase, severity } from "./sample-base.ts";
import { serviceIndex } from "./services.ts";
import { statistics } from "./statistics.ts";
import { tagIndex } from "./tags.ts";

function factsOf(documents: SampleDocument[]) {
  const all = [tagIndex(), serviceIndex(), kindIndex(), causeIndex(), openActions(), statistics()];
  const facts = enrich(sampleBase(documents), all).facts.statistics;
  if (facts === undefined) throw new Error("there are statistics");
  return facts;
}

describe("spreadOf", () => {
  it("says nothing of fewer than eight values", () => {
    expect(spreadOf([1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
  });

  it("lies linearly between neighbours", () => {
    expect(spreadOf([10, 20, 30, 40, 50, 60, 70, 80])).toEqual({ lower: 27.5, median: 45, upper: 62.5 });
    expect(spreadOf([1, 1, 1, 1, 5, 9, 9, 9, 9])).toEqual({ lower: 1, median: 5, upper: 9 });
  });

  it("keeps its order and stays among the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 8 }), (values) => {
        const ascending = values.sort((a, b) => a - b);
        const { lower, median, upper } = spreadOf(ascending) ?? { lower: 1, median: 0, upper: 0 };
        expect([ascending[0] ?? 0, lower, median, upper, ascending.at(-1) ?? 0]).toEqual(
          [ascending[0] ?? 0, lower, median, upper, ascending.at(-1) ?? 0].sort((a, b) => a - b),
        );
      }),
    );
  });
});

function rows(...times: [string, TimelineRow["milestone"]?][]): TimelineRow[] {
  return times.map(([iso, milestone]) => ({
    when: { raw: iso, iso, precision: iso.includes("T") ? "minute" : "day", approx: false },
    ...{ event: "x", place: startOfFile },
    ...(milestone === undefined ? {} : { milestone }),
  }));
}

describe("incidentsIn", () => {
  const first = rows(["2025-03-01T10:00Z", "started"], ["2025-03-01T11:00Z", "resolved"]);
  it.each<[string, TimelineRow[][], number]>([
    ["no timeline", [], 1],
    ["one timeline", [first], 1],
    [
      "one that ends, and one of another day that ends",
      [first, rows(["2025-03-04T09:00Z"], ["2025-03-05T00:10Z", "mitigated"])],
      2,
    ],
    ["the other way round", [rows(["2025-03-04T09:00Z", "resolved"]), first], 2],
    ["a follow-up without an end", [first, rows(["2025-03-04T09:00Z"])], 1],
    [
      "two of one day: the same seen by two teams",
      [first, rows(["2025-03-01T14:00Z"], ["2025-03-01T15:00Z", "resolved"])],
      1,
    ],
    ["two that overlap", [first, rows(["2025-03-01T10:30Z"], ["2025-03-03T00:10Z", "resolved"])], 1],
    ["days without a time", [rows(["2025-03-01", "resolved"]), rows(["2025-04-01", "resolved"])], 1],
  ])("%s", (_, timeline, count) => {
    expect(incidentsIn({ timeline })).toBe(count);
  });
});

describe("detectionSource", () => {
  const stated = (label: string, value: string, more: Pick<Incident, "extra"> | null = null) =>
    detectionSource({ metadata: [{ label, value }], extra: {}, ...more });

  it.each([
    ["Detected by", "PagerDuty alert on the queue", "monitoring"],
    ["How was it detected?", "A customer called", "customer"],
    ["Detection method", "On-call engineer noticed", "internal"],
    ["Discovered by", "Kim", "other"],
    ["Detection", "customer report, then an alert", "other"],
    ["Detection", "14:30 UTC", undefined],
    ["Time to detection", "30 minutes", undefined],
    ["Status", "A customer called", undefined],
  ])("%s: %s", (label, value, source) => {
    expect(stated(label, value)).toBe(source);
  });

  it("reads front matter that no field took", () => {
    expect(stated("x", "y", { extra: { detection_source: "customer", detected_by: 7 } })).toBe("customer");
    expect(stated("x", "y", { extra: { detectedBy: "automated monitoring" } })).toBe("monitoring");
  });
});

describe("statistics", () => {
  const facts = factsOf([
    {
      ...{ id: "nt-a", severity: severity(1), tags: ["dns"], services: ["api"] },
      dates: { incident: day("2025-03-01") },
      durations: { detect: 5, resolve: 60 },
      errors: [error({ type: "E", code: "23505" })],
      actions: [action("later"), action("done", { done: true })],
    },
    {
      ...{ id: "nt-b", dates: { incident: day("2025-05-30") }, durations: { detect: 0 } },
      errors: [error({ type: "E", code: "23505" })],
      actions: [action("new")],
    },
    { id: "nt-c", dates: { incident: day("2026-02-20") }, errors: [error({ type: "E", code: "23505" })] },
    { id: "nt-d", dates: { incident: day("2025-05") }, errors: [error({ type: "E", code: "23505" })] },
    { id: "nt-e", actions: [action("of no day")] },
  ]);

  it("counts every document by what it names, and those that name nothing", () => {
    const of = (by: string) => {
      const table = facts.counts.find((each) => each.by === by);
      return [table?.groups.map(({ name, incidents }) => [name, incidents.length]), table?.without];
    };
    expect(of("year")).toEqual([
      [
        ["2026", 1],
        ["2025", 3],
      ],
      ["nt-e"],
    ]);
    expect(of("severity")[0]).toEqual([
      ["1", 1],
      ["2", 0],
      ["3", 0],
      ["4", 0],
      ["unrated", 4],
    ]);
    expect(of("tag")).toEqual([[["dns", 1]], ["nt-c", "nt-b", "nt-d", "nt-e"]]);
    expect(of("cause")).toEqual([[], ["nt-c", "nt-b", "nt-d", "nt-a", "nt-e"]]);
  });

  it("keeps nought minutes, and says which documents do not say", () => {
    const [detect, mitigate] = facts.durations;
    expect(detect?.values).toEqual([
      { incident: "nt-b", minutes: 0 },
      { incident: "nt-a", minutes: 5 },
    ]);
    expect(detect?.without).toEqual(["nt-c", "nt-d", "nt-e"]);
    expect(mitigate?.values).toEqual([]);
    expect(detect).not.toHaveProperty("spread");
  });

  it("lists what is missing", () => {
    expect(facts.gaps.map(({ id, incidents }) => [id, incidents.length])).toEqual([
      ["times", 3],
      ["detected", 3],
      ["severity", 4],
      ["date", 1],
      ["service", 4],
      ["tags", 4],
      ["cause", 5],
      ["actions", 2],
    ]);
  });

  it("puts open actions by their age", () => {
    expect(facts.actionAges?.map(({ id, actions }) => [id, actions.map(({ text }) => text)])).toEqual([
      ["month", []],
      ["quarter", []],
      ["year", ["new"]],
      ["older", ["later"]],
      ["unknown", ["of no day"]],
    ]);
  });

  it("sees the same error again within 90 days, where the days are known", () => {
    expect(facts.recurrence.comparable).toEqual(["nt-c", "nt-b", "nt-a"]);
    expect(facts.recurrence.repeats).toEqual([
      { signature: expect.stringContaining("23505"), earlier: "nt-a", later: "nt-b", days: 90 },
    ]);
  });

  it("stands on an empty knowledge base", () => {
    expect(factsOf([])).toMatchObject({ documents: 0, incidents: 0, several: [] });
  });
});
