import { emptyIncident, type Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Page } from "#model/page.ts";
import { hostile, hostileMeta, sampleCard } from "./hostile.fixture.ts";

/** For tests: an incident that says as much as one can. */
export function sampleIncidentPage(): Extract<Page, { layout: "incident" }> {
  const instant = { raw: hostile, precision: "day", approx: false } as const;
  const incident = {
    ...emptyIncident("a.md", "nt-abcde"),
    ...{ title: hostile, lang: hostile, statusLabel: hostile, path: hostile },
    severity: { rank: 2, label: hostile, scale: "SEV" } as const,
    dates: { incident: instant, resolved: { ...instant, iso: "2025-05-04T10:00Z", precision: "minute" as const } },
    durations: { detect: 5, resolve: 60, stated: { raw: hostile }, source: "stated" as const },
    people: [{ role: "owner" as const, name: hostile }],
    refs: [{ role: "incident" as const, label: hostile, id: hostile, url: "javascript:alert(5)" }],
  };
  Object.assign(incident, hostileFields(instant));
  const card = sampleCard();
  const change = { day: "2025-05-06", author: hostile };
  return {
    ...hostileMeta,
    url: "/i/nt-abcde/",
    layout: "incident",
    data: {
      ...{ incident, card, html: `<p id="body">Body.</p>`, toc: [{ level: 2, text: hostile, anchor: "x" }] },
      similar: {
        ...{ compared: 3, later: [card], empty: hostile },
        items: [{ card, strength: "strong", reasons: [hostile], helped: hostile, openActions: [hostile] }],
      },
      ...{
        relations: [],
        again: [],
        before: [],
        backlinks: [card],
        permalink: "https://kb.example.org/kb/i/nt-abcde/",
        editUrl: "javascript:alert(6)",
      },
      reading: {
        ...{ minutes: 3, historyUrl: "javascript:alert(7)" },
        history: { last: change, first: change, authors: [hostile], changes: 1 },
        newer: { title: hostile, url: "/i/nt-bbbbb/", day: "2025-05-05" },
        older: { title: hostile, url: "/i/nt-ccccc/", day: "" },
      },
    },
  };
}

/** Everything that is shown around the body. */
function hostileFields(instant: Instant): Partial<Incident> {
  const block = { text: hostile, markdown: hostile };
  const url = "https://www.example.org/<script>";
  return {
    incidentStatus: "deferred",
    environment: [hostile],
    versions: [{ name: hostile, value: hostile }],
    category: [hostile],
    bugClass: hostile,
    expected: block,
    actual: block,
    decision: hostile,
    correlation: hostile,
    failurePoint: { text: hostile, file: hostile, line: 1, symbol: hostile },
    impact: {
      ...{ text: hostile, components: [hostile], dependencies: [], blastRadius: hostile, outcome: hostile },
      users: { raw: hostile, approx: false },
      business: { revenue: { raw: hostile }, sla: { raw: hostile }, reputation: { raw: hostile } },
    },
    fixes: [
      {
        ...{ kind: "hotfix", text: hostile, result: hostile, commands: [hostile], files: [], config: [] },
        verified: [{ text: hostile, ticked: true }],
      },
    ],
    hypotheses: [{ id: hostile, text: hostile, result: "rejected" }],
    options: [{ n: hostile, title: hostile, benefit: hostile, risk: hostile, decision: "accepted", reason: hostile }],
    monitoring: { during: [], added: [], alerts: [hostile] },
    signoff: [{ role: hostile, name: hostile, date: instant }],
    attachments: [{ file: hostile, description: hostile, exists: false }],
    refs: [
      { role: "incident", label: hostile, id: hostile, url: "javascript:alert(5)" },
      { role: "reference", label: hostile, url },
      { role: "reference", label: "", url: `${url}2` },
    ],
    template: { version: hostile },
    extra: { draftedBy: hostile },
  };
}
