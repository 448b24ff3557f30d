import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import { type KnowledgeBase, rankKey } from "#model/knowledge-base.ts";
import type { RankKey, SeverityRollup, SeverityRow, SeverityTable } from "#model/severity-rollup.ts";
import { incidentYear, newestFirst } from "./incident-day.ts";
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
  const all = newestFirst(kb.records.map(({ incident }) => incident));
  const { services, kinds, causes, tags } = kb.facts;
  const tagGroups = tags?.tags.map(({ tag, ...entry }) => ({ ...entry, name: tag }));
  const years = yearRows(all);
  return {
    total: countSeverities(all),
    byYear: years.map(({ name, counts }) => ({ year: name, counts })),
    byService: (services?.groups ?? []).map(({ name, severities }) => ({ name, counts: severities })),
    byTag: (tags?.tags ?? []).map(({ tag, severities }) => ({ name: tag, counts: severities })),
    tables: [
      { by: "year", rows: years },
      table("service", services?.groups, kb, all),
      table("kind", kinds?.groups, kb),
      table("cause", causes?.groups, kb, all),
      table("tag", tagGroups, kb, all),
    ],
    incidents: byRank(all),
  };
}

type Group = { name: string; slug: string; incidents: string[] };

/** With `all`, the documents that stand in no group have a row of their own. */
function table(
  by: SeverityTable["by"],
  groups: readonly Group[] | undefined,
  { byId }: KnowledgeBase,
  all?: readonly Incident[],
): SeverityTable {
  const rows = (groups ?? []).map(({ name, slug, incidents }) =>
    row(
      name,
      slug,
      incidents.flatMap((id) => byId.get(id) ?? []),
    ),
  );
  return { by, rows, ...(all === undefined ? {} : { without: row("", "", without(groups ?? [], all)) }) };
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
  return { name, slug, counts: countSeverities(incidents), incidents: byRank(incidents) };
}

function byRank(incidents: readonly Incident[]): Record<RankKey, string[]> {
  const ids: Record<RankKey, string[]> = { "1": [], "2": [], "3": [], "4": [], unrated: [] };
  for (const { id, severity } of incidents) ids[rankKey(severity.rank)].push(id);
  return ids;
}
