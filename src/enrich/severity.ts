import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import { type KnowledgeBase, rankKey, type SeverityCounts } from "#model/knowledge-base.ts";
import type { RankKey, SeverityRollup, SeverityRow, SeverityTable } from "#model/severity-rollup.ts";
import { incidentYear } from "./incident-day.ts";
import { newestIncidents } from "./newest-records.ts";
import { countSeverities } from "./severity-counts.ts";
import { without } from "./without.ts";

/**
 * How bad was it: altogether, by year, service, kind, cause and tag? Documents without a readable severity, and those
 * that name no service, cause or tag, are always counted.
 */
export function severityRollup(): Enrichment {
  return { id: "severity", needs: ["services", "tags", "kinds", "causes"], enrich: rollUp };
}

function rollUp(kb: KnowledgeBase): SeverityRollup {
  const all = newestIncidents(kb);
  const { services, kinds, causes, tags } = kb.facts;
  const years = yearRows(all);
  const ranks = new Map(all.map(({ id, severity }) => [id, rankKey(severity.rank)]));
  return {
    total: countSeverities(all),
    byYear: years.map(({ name, counts }) => ({ year: name, counts })),
    byService: (services?.groups ?? []).map(({ name, severities }) => ({ name, counts: severities })),
    byTag: (tags?.tags ?? []).map(({ tag, severities }) => ({ name: tag, counts: severities })),
    tables: [
      { by: "year", rows: years },
      table("service", services?.groups, ranks, nameOfGroup, all),
      table("kind", kinds?.groups, ranks, nameOfGroup),
      table("cause", causes?.groups, ranks, nameOfGroup, all),
      table("tag", tags?.tags, ranks, ({ tag }) => tag, all),
    ],
    incidents: byRank(all),
  };
}

type Group = { slug: string; incidents: string[] };

const nameOfGroup = ({ name }: { name: string }) => name;

/** With `all`, the documents that stand in no group have a row of their own. */
function table<G extends Group>(
  by: SeverityTable["by"],
  groups: readonly G[] = [],
  ranks: ReadonlyMap<string, RankKey>,
  nameOf: (group: G) => string,
  all?: readonly Incident[],
): SeverityTable {
  const rows = groups.map((group) => {
    const incidents = noIds();
    for (const id of group.incidents) {
      const rank = ranks.get(id);
      if (rank !== undefined) incidents[rank].push(id);
    }
    return { name: nameOf(group), slug: group.slug, counts: countsOf(incidents), incidents };
  });
  return { by, rows, ...(all === undefined ? {} : { without: row("", "", without(groups, all)) }) };
}

/** Newest year first; `undated` last. */
function yearRows(incidents: readonly Incident[]): SeverityRow[] {
  const years = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const year = incidentYear(incident);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [incident]);
    else ofYear.push(incident);
  }
  return [...years]
    .map(([year, ofYear]) => row(year, year, ofYear))
    .sort((a, b) => Number(a.name === "undated") - Number(b.name === "undated") || compareText(b.name, a.name));
}

function row(name: string, slug: string, incidents: readonly Incident[]): SeverityRow {
  const ids = byRank(incidents);
  return { name, slug, counts: countsOf(ids), incidents: ids };
}

function countsOf(ids: Record<RankKey, readonly string[]>): SeverityCounts {
  const of = (rank: RankKey) => ids[rank].length;
  return { "1": of("1"), "2": of("2"), "3": of("3"), "4": of("4"), unrated: of("unrated") };
}

function noIds(): Record<RankKey, string[]> {
  return { "1": [], "2": [], "3": [], "4": [], unrated: [] };
}

function byRank(incidents: readonly Incident[]): Record<RankKey, string[]> {
  const ids = noIds();
  for (const { id, severity } of incidents) ids[rankKey(severity.rank)].push(id);
  return ids;
}
