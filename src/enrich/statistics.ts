import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import { type KnowledgeBase, rankKey } from "#model/knowledge-base.ts";
import { rankKeys } from "#model/page.ts";
import type { CountBy, CountGroup, CountTable, DetectionSource, Statistics } from "#model/statistics.ts";
import { actionAges } from "./action-ages.ts";
import { dataGaps } from "./data-quality.ts";
import { detectionSource } from "./detection-source.ts";
import { durationDistributions } from "./durations.ts";
import { incidentYear } from "./incident-day.ts";
import { incidentsIn } from "./incidents-in.ts";
import { newestIncidents } from "./newest-records.ts";
import { signatureRecurrence } from "./signature-recurrence.ts";
import { without } from "./without.ts";

/** What do all documents together say, and how many of them do not? */
export function statistics(): Enrichment {
  return { id: "statistics", needs: ["tags", "services", "kinds", "causes", "actions"], enrich: gather };
}

function gather(kb: KnowledgeBase): Statistics {
  const all = newestIncidents(kb);
  const several = all
    .map((incident) => ({ incident: incident.id, count: incidentsIn(incident) }))
    .filter(({ count }) => count > 1);
  const ages = actionAges(kb);
  return {
    documents: all.length,
    incidents: several.reduce((sum, { count }) => sum + count - 1, all.length),
    several,
    counts: countTables(kb, all),
    durations: durationDistributions(all),
    gaps: dataGaps(kb, all),
    ...(ages === undefined ? {} : { actionAges: ages }),
    recurrence: signatureRecurrence(all),
  };
}

const nameOfGroup = ({ name }: { name: string }) => name;

const sources: readonly DetectionSource[] = ["monitoring", "customer", "internal", "other"];

function countTables({ facts }: KnowledgeBase, all: readonly Incident[]): CountTable[] {
  const rankOf = ({ severity }: Incident) => rankKey(severity.rank);
  return [
    table("year", yearGroups(all), all, nameOfGroup),
    table("severity", groupsOf(rankKeys, all, rankOf), all, nameOfGroup),
    table("kind", facts.kinds?.groups, all, nameOfGroup),
    table("service", facts.services?.groups, all, nameOfGroup),
    table("tag", facts.tags?.tags, all, ({ tag }) => tag),
    table("cause", facts.causes?.groups, all, nameOfGroup),
    table("detection", groupsOf(sources, all, detectionSource), all, nameOfGroup),
  ];
}

function table<G extends Omit<CountGroup, "name">>(
  by: CountBy,
  groups: readonly G[] = [],
  all: readonly Incident[],
  nameOf: (group: G) => string,
): CountTable {
  return {
    by,
    groups: groups.map((group) => ({ name: nameOf(group), slug: group.slug, incidents: group.incidents })),
    without: without(groups, all).map(({ id }) => id),
  };
}

/** Newest first; those without a date stand in no year. */
function yearGroups(all: readonly Incident[]): CountGroup[] {
  const years = new Map<string, CountGroup>();
  for (const incident of all) {
    const year = incidentYear(incident);
    const group = years.get(year);
    if (group === undefined) years.set(year, { name: year, slug: year, incidents: [incident.id] });
    else group.incidents.push(incident.id);
  }
  years.delete("undated");
  return [...years.values()].sort((a, b) => compareText(b.name, a.name));
}

function groupsOf(
  names: readonly string[],
  all: readonly Incident[],
  nameOf: (incident: Incident) => string | undefined,
): CountGroup[] {
  const groups = new Map<string, CountGroup>(names.map((name) => [name, { name, slug: name, incidents: [] }]));
  for (const incident of all) groups.get(nameOf(incident) ?? "")?.incidents.push(incident.id);
  return [...groups.values()];
}
