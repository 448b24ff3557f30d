import { describe, expect, it } from "vitest";
import type { GroupIndex } from "#model/knowledge-base.ts";
import type { ServiceIndex } from "#model/lessons.ts";
import { causeIndex } from "./causes.ts";
import { kindIndex } from "./kinds.ts";
import { day, sampleBase, severity } from "./sample-base.ts";
import { serviceIndex } from "./services.ts";

const base = sampleBase(
  [
    { id: "nt-a", services: ["checkout", "Payments"], kind: "rca", bugClass: "Race", dates: { incident: day("2024") } },
    { id: "nt-b", services: ["Checkout"], kind: "rca", causeCategories: ["config", "race"], severity: severity(2) },
    { id: "nt-c", services: ["checkout", "checkout", ""], kind: "mistake", dates: { incident: day("2025-02") } },
  ],
  { services: { Checkout: "Takes the money" } },
);

describe("groups", () => {
  it("groups by service, spelled as in the configuration, newest incident first", () => {
    const { groups } = serviceIndex().enrich(base) as GroupIndex;
    expect(groups).toEqual([
      {
        name: "Checkout",
        slug: "checkout",
        incidents: ["nt-c", "nt-a", "nt-b"],
        severities: { "1": 0, "2": 1, "3": 0, "4": 0, unrated: 2 },
      },
      {
        name: "Payments",
        slug: "payments",
        incidents: ["nt-a"],
        severities: { "1": 0, "2": 0, "3": 0, "4": 0, unrated: 1 },
      },
    ]);
  });

  it.each([
    [
      "kind",
      kindIndex(),
      [
        ["rca", 2],
        ["mistake", 1],
      ],
    ],
    [
      "cause, categories and bug class alike",
      causeIndex(),
      [
        ["Race", 2],
        ["config", 1],
      ],
    ],
  ])("groups by %s", (_, enrichment, expected) => {
    const { groups } = enrichment.enrich(base) as GroupIndex;
    expect(groups.map(({ name, incidents }) => [name, incidents.length])).toEqual(expected);
  });

  it("lists what is in no group, and takes no name whose page would stand in another one's place", () => {
    const others = sampleBase([
      { id: "nt-d", services: ["None!"] },
      { id: "nt-e", services: ["constructor"] },
    ]);
    const { groups, without } = serviceIndex().enrich(others) as ServiceIndex;
    expect(groups.map(({ name }) => name)).toEqual(["constructor"]);
    expect(without).toEqual(["nt-d"]);
  });
});
