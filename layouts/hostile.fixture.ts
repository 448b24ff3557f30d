import type { RankKey, SeverityCounts } from "#model/knowledge-base.ts";
import type { IncidentCard, IndexEntry } from "#model/page.ts";

/** What an attacker would write into every field that takes text. */
export const hostile = `"><img src=x onerror=alert(1)><script>alert(2)</script>' onload='alert(3)`;

export function severityCounts(counts: Partial<Record<RankKey, number>> = {}): SeverityCounts {
  return { "1": 0, "2": 0, "3": 0, "4": 0, unrated: 0, ...counts };
}

export function sampleCard(more: Partial<IncidentCard> = {}): IncidentCard {
  return {
    id: "nt-abcde",
    url: "/i/nt-abcde/",
    title: hostile,
    takeaway: hostile,
    kind: "postmortem",
    kindName: hostile,
    severity: { rank: 2, label: hostile, scale: "SEV" },
    docStatus: "draft",
    incidentStatus: "active",
    statusLabel: hostile,
    day: "2025-05-04",
    tags: [{ name: hostile, url: "/tags/x/" }],
    services: [{ name: hostile, url: "/services/x/" }],
    openActions: 1,
    ...more,
  };
}

export const sampleCounts = severityCounts({ "1": 1, unrated: 2 });
export const sampleEntries: IndexEntry[] = [
  { name: hostile, url: "/tags/x/", count: 3, description: hostile, severities: sampleCounts },
];
export const hostileMeta = { title: hostile, description: hostile, indexed: true };
