import { describe, expect, test } from "vitest";
import { completeConfig } from "#config/complete-config.ts";
import { emptyIncident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { IncidentCard } from "#model/page.ts";
import { type ListOptions, matches, readFilter } from "./list-filter.ts";

const config = completeConfig({ severities: { kaputt: 1 } });
const incident = { ...emptyIncident("x.md", "nt-00000"), services: ["Checkout API"] };
const card: IncidentCard = {
  id: "nt-00000",
  url: "/i/nt-00000/",
  title: "x",
  takeaway: "",
  kind: "rca",
  kindName: "Root cause analysis",
  severity: { rank: 1, label: "kaputt", scale: "word" },
  docStatus: "final",
  incidentStatus: "resolved",
  statusLabel: "Completed",
  day: "2025-03-04",
  tags: [{ name: "kubernetes", url: "/tags/kubernetes/" }],
  services: [],
  openActions: 0,
};
const tags = [{ tag: "kubernetes", slug: "kubernetes", aliases: ["k8s"] }];
const kb = { facts: { tags: { tags } } } as unknown as KnowledgeBase;

function found(options: ListOptions): boolean {
  return matches(readFilter(options, config), incident, card, kb);
}

describe("a document is listed when it has a value of each option", () => {
  test.each<[ListOptions, boolean]>([
    [{}, true],
    [{ tag: ["Kubernetes"] }, true],
    [{ tag: ["K8S"] }, true],
    [{ tag: ["dns", "kubernetes"] }, true],
    [{ tag: ["dns"] }, false],
    [{ tag: ["constructor"] }, false],
    [{ service: ["checkout api"] }, true],
    [{ service: ["checkout"] }, false],
    [{ severity: ["1"] }, true],
    [{ severity: ["Critical"] }, true],
    [{ severity: ["kaputt"] }, true],
    [{ severity: ["unrated"] }, false],
    [{ status: ["final"] }, true],
    [{ status: ["Resolved"] }, true],
    [{ status: ["in review"] }, false],
    [{ kind: ["RCA"] }, true],
    [{ kind: ["postmortem"] }, false],
    [{ since: "2025-03-04" }, true],
    [{ since: "2025-03-05" }, false],
    [{ tag: ["k8s"], kind: ["postmortem"] }, false],
  ])("%j: %j", (options, expected) => {
    expect(found(options)).toBe(expected);
  });
});

test.each<[ListOptions, string]>([
  [{ severity: ["spicy"] }, "unexpected severity `spicy`, expected 1 to 4, unrated, or a word such as SEV2"],
  [{ status: ["resolvd"] }, "unexpected `resolvd` for --status (did you mean `resolved`?)"],
  [{ kind: ["rac"] }, "unexpected `rac` for --kind (did you mean `rca`?): expected one of "],
  [{ since: "yesterday" }, "`yesterday` is not a day: write --since as YYYY-MM-DD"],
])("%j cannot be answered", (options, message) => {
  expect(() => readFilter(options, config)).toThrow(message);
});
