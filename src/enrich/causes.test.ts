import { describe, expect, it } from "vitest";
import type { Cause, Incident } from "#model/incident.ts";
import type { CauseIndex } from "#model/lessons.ts";
import { causeIndex } from "./causes.ts";
import { inferredCauses } from "./inferred-causes.ts";
import { day, sampleBase } from "./sample-base.ts";

function cause(text: string, more: Partial<Cause> = {}): Cause {
  return { role: "root", text, ...more };
}

const causes = causeIndex().enrich(
  sampleBase([
    {
      ...{ id: "nt-a", bugClass: "race-condition", causeCategories: ["race-condition-timing", "uncategorised"] },
      dates: { incident: day("2025-01-01") },
      causes: [
        cause("deadlock on the ledger"),
        cause("", { role: "contributing", title: "No alert on lag" }),
        cause("Nobody was on call.", { role: "contributing" }),
      ],
    },
    {
      ...{ id: "nt-b", tags: ["race_condition"], dates: { incident: day("2024-01-01") } },
      causes: [
        cause("no  alert on lag", { role: "contributing" }),
        cause("x".repeat(200), { role: "contributing", title: "" }),
        cause("No alert on lag", { role: "contributing", title: "No alert on lag" }),
      ],
    },
    { id: "nt-c", causeCategories: ["Factors"] },
  ]),
) as CauseIndex;

describe("causeIndex", () => {
  it("counts a document under each category of its author, and those without one apart", () => {
    expect(causes.groups.map(({ name, incidents }) => [name, incidents])).toEqual([
      ["race-condition", ["nt-a"]],
      ["race-condition-timing", ["nt-a"]],
    ]);
    expect(causes.uncategorised).toEqual(["nt-b", "nt-c"]);
  });

  it("keeps apart what only the words speak for", () => {
    expect(causes.inferred).toEqual([
      {
        name: "race-condition",
        slug: "race-condition",
        incidents: [{ id: "nt-b", evidence: "tagged race_condition" }],
      },
    ]);
  });

  it("brings factors with one name together", () => {
    expect(causes.factors).toEqual([
      { name: "No alert on lag", slug: "no-alert-on-lag", incidents: ["nt-a", "nt-b"] },
      { name: "Nobody was on call", slug: "nobody-was-on-call", incidents: ["nt-a"] },
    ]);
    expect(causes.factorCount).toBe(5);
  });
});

describe("inferredCauses", () => {
  const infer = (given: Partial<Incident>) =>
    inferredCauses({ tags: [], causes: [], causeCategories: [], ...given } as unknown as Incident);

  it.each([
    ["Two workers hit a race condition while saving.", ["race-condition"]],
    ["The proxy was misconfigured, which ran the node out of memory.", ["config-error", "capacity"]],
    ["It was not a race condition, as we first thought.", []],
    ["We ruled out a memory leak.", []],
    ["The cache timed out during the deploy.", []],
  ])("%s", (text, names) => {
    expect(infer({ causes: [cause(text)] }).map(({ name }) => name)).toEqual(names);
  });

  it("quotes the words", () => {
    const text =
      "After the release of Tuesday all of the clients began to retry at once, and the old data race in the pool did the rest of it";
    expect(infer({ causes: [cause(text)] })).toEqual([
      {
        name: "race-condition",
        evidence: "…all of the clients began to retry at once, and the old data race in the pool did the rest of",
      },
    ]);
  });

  it("leaves the author's choice alone, and looks at no contributing factor", () => {
    expect(infer({ causes: [cause("deadlock")], bugClass: "other" })).toEqual([]);
    expect(infer({ causes: [cause("deadlock", { role: "contributing" })] })).toEqual([]);
    expect(infer({ tags: ["security", "capacity"] })).toEqual([]);
  });
});
