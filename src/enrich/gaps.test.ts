import { describe, expect, it } from "vitest";
import type { Fix, Option } from "#model/incident.ts";
import type { AlertIndex, DeferredIndex, GapIndex } from "#model/lessons.ts";
import { alertIndex } from "./alerts.ts";
import { deferredDecisions } from "./deferred.ts";
import { documentationGaps, isAboutDocumentation } from "./gaps.ts";
import { action, type SampleDocument, sampleBase } from "./sample-base.ts";

it.each([
  ["Write a runbook for the failover", true],
  ["Document who owns the queue", true],
  ["The limits must be documented", true],
  ["The limits must be well documented", true],
  ["Fix the crash of docs.example.org", false],
  ["Set a document-level lock", false],
  ["The account has been documented", false],
  ["Remove the docker image", false],
])("%s: about documentation? %s", (text, expected) => {
  expect(isAboutDocumentation({ text })).toBe(expected);
});

describe("documentationGaps", () => {
  it("gathers what was not known, what would have helped, and what was promised and is open", () => {
    const index = documentationGaps().enrich(
      sampleBase([
        {
          id: "nt-a",
          lessons: [
            { kind: "gap", text: "Nobody knew the restore", anchor: "l-1" },
            { kind: "lesson", text: "Write runbooks", anchor: "l-2" },
          ],
          prevention: [
            { area: "documentation", text: "A page on restores" },
            { area: "code", text: "A guide" },
          ],
          actions: [
            action("restore steps", { title: "Runbook", owners: ["kim"], anchor: "a-1" }),
            action("Update the wiki", { done: true, anchor: "a-2" }),
            action("Buy disks", { anchor: "a-3" }),
          ],
        },
      ]),
    ) as GapIndex;
    expect(index).toEqual({
      gaps: [
        { incident: "nt-a", source: "lesson", text: "Nobody knew the restore", anchor: "l-1", owners: [] },
        { incident: "nt-a", source: "prevention", text: "A page on restores", anchor: "", owners: [] },
        { incident: "nt-a", source: "action", text: "Runbook: restore steps", anchor: "a-1", owners: ["kim"] },
      ],
      closed: 1,
    });
  });
});

describe("deferredDecisions", () => {
  const option = (decision: Option["decision"], n: string): Option => ({
    ...{ n, title: `Option ${n}`, benefit: "", risk: "", decision, reason: ` because ${n} ` },
  });
  const fix = (kind: Fix["kind"]): Fix => ({
    ...{ kind, text: kind, commands: [], files: [], config: [], verified: [] },
  });
  const deferred = (document: Omit<SampleDocument, "id">) =>
    (deferredDecisions().enrich(sampleBase([{ id: "nt-a", ...document }])) as DeferredIndex).deferred;

  it("gathers options not taken, with their reasons", () => {
    const options = [option("accepted", "1"), option("rejected", "2"), option("deferred", "3"), option("open", "4")];
    expect(deferred({ options }).map(({ source, text, reason }) => [source, text, reason])).toEqual([
      ["option-rejected", "Option 2", "because 2"],
      ["option-deferred", "Option 3", "because 3"],
    ]);
  });

  it("gathers documents that were put off, with the decision", () => {
    const problem = { text: "The index is unsorted", markdown: "" };
    expect(deferred({ incidentStatus: "deferred", problem, decision: "Wait for the rewrite." })).toEqual([
      {
        ...{ incident: "nt-a", source: "document", text: "The index is unsorted", reason: "Wait for the rewrite." },
        anchor: "",
      },
    ]);
  });

  it("gathers actions that will not be done, when the document says why", () => {
    const actions = [
      action("Move the queue", { status: "Won't do: replaced by the new broker", anchor: "a-1" }),
      action("Shard it", { status: "Cancelled (too few users)", anchor: "a-2" }),
      action("Rename it", { status: "Won't do", anchor: "a-3" }),
      action("Test it", { status: "Done", anchor: "a-4" }),
    ];
    expect(deferred({ actions }).map(({ anchor, reason }) => [anchor, reason])).toEqual([
      ["a-1", "replaced by the new broker"],
      ["a-2", "too few users"],
    ]);
  });

  it.each([
    ["a workaround alone", ["workaround"], ["workaround"]],
    ["with a fix that lasts", ["hotfix", "permanent"], []],
    ["mitigations", ["mitigation"], []],
  ] as [string, Fix["kind"][], string[]][])("fixed only for now: %s", (_, kinds, expected) => {
    expect(deferred({ fixes: kinds.map(fix) }).map(({ text }) => text)).toEqual(expected);
  });
});

it("gathers alerts, monitoring added and monitoring meant to prevent", () => {
  const base = sampleBase([
    {
      id: "nt-a",
      monitoring: { during: [], added: ["Dashboard for lag"], alerts: ["lag_seconds > 60"] },
      prevention: [
        { area: "monitoring", text: "Page on lag" },
        { area: "testing", text: "Load test" },
      ],
    },
  ]);
  const [record] = base.records;
  record?.body.toc.push({ level: 2, text: "Monitoring and metrics", anchor: "monitoring-and-metrics" });
  const { alerts } = alertIndex().enrich(base) as AlertIndex;
  expect(alerts.map(({ source, text, expression, anchor }) => [source, text, expression, anchor])).toEqual([
    ["alert", "lag_seconds > 60", true, "monitoring-and-metrics"],
    ["added", "Dashboard for lag", false, "monitoring-and-metrics"],
    ["prevention", "Page on lag", false, "monitoring-and-metrics"],
  ]);
});
