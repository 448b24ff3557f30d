import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import {
  type KnowledgeBase,
  type RankKey,
  rankKey,
  type SeverityCounts,
  type SeverityRollup,
} from "#model/knowledge-base.ts";
import { incidentYear, newestFirst } from "./incident-day.ts";
import { countSeverities, noSeverities } from "./severity-counts.ts";

/** How bad was it: altogether, by year, by service, by tag? Documents without a readable severity are always counted. */
export function severityRollup(): Enrichment {
  return { id: "severity", needs: ["services", "tags"], enrich: rollUp };
}

function rollUp(kb: KnowledgeBase): SeverityRollup {
  const all = newestFirst(kb.records.map(({ incident }) => incident));
  const incidents: Record<RankKey, string[]> = { "1": [], "2": [], "3": [], "4": [], unrated: [] };
  for (const { id, severity } of all) incidents[rankKey(severity.rank)].push(id);
  return {
    total: countSeverities(all),
    byYear: byYear(all),
    byService: (kb.facts.services?.groups ?? []).map(({ name, severities }) => ({ name, counts: severities })),
    byTag: (kb.facts.tags?.tags ?? []).map(({ tag, severities }) => ({ name: tag, counts: severities })),
    incidents,
  };
}

/** Newest year first; `undated` last. */
function byYear(incidents: readonly Incident[]): SeverityRollup["byYear"] {
  const years = new Map<string, SeverityCounts>();
  for (const incident of incidents) {
    const year = incidentYear(incident);
    const counts = years.get(year) ?? noSeverities();
    counts[rankKey(incident.severity.rank)] += 1;
    years.set(year, counts);
  }
  return [...years]
    .map(([year, counts]) => ({ year, counts }))
    .sort((a, b) => Number(a.year === "undated") - Number(b.year === "undated") || compareText(b.year, a.year));
}
