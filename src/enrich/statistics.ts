import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import { type KnowledgeBase, rankKey } from "#model/knowledge-base.ts";
import { rankKeys } from "#model/page.ts";
import type { CountBy, CountGroup, CountTable, DetectionSource, Statistics } from "#model/statistics.ts";
import { actionAges } from "./action-ages.ts";
import { dataGaps } from "./data-quality.ts";
import { detectionSource } from "./detection-source.ts";
import { durationDistributions } from "./durations.ts";
import { incidentYear, newestFirst } from "./incident-day.ts";
import { incidentsIn } from "./incidents-in.ts";
import { signatureRecurrence } from "./signature-recurrence.ts";
import { without } from "./without.ts";

/** What do all documents together say, and how many of them do not? */
export function statistics(): Enrichment {
  return { id: "statistics", needs: ["tags", "services", "kinds", "causes", "actions"], enrich: gather };
}

function gather(kb: KnowledgeBase): Statistics {
  const all = newestFirst(kb.records.map(({ incident }) => incident));
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

const sources: readonly DetectionSource[] = ["monitoring", "customer", "internal", "other"];

function countTables({ facts }: KnowledgeBase, all: readonly Incident[]): CountTable[] {
  const tags = facts.tags?.tags.map(({ tag, slug, incidents }) => ({ name: tag, slug, incidents }));
  return [
    table("year", yearGroups(all), all),
    table(
      "severity",
      groupsOf(rankKeys, all, ({ severity }) => rankKey(severity.rank)),
      all,
    ),
    table("kind", facts.kinds?.groups, all),
    table("service", facts.services?.groups, all),
    table("tag", tags, all),
    table("cause", facts.causes?.groups, all),
    table("detection", groupsOf(sources, all, detectionSource), all),
  ];
}

function table(by: CountBy, groups: readonly CountGroup[] = [], all: readonly Incident[]): CountTable {
  return {
    by,
    groups: groups.map(({ name, slug, incidents }) => ({ name, slug, incidents })),
    without: without(groups, all).map(({ id }) => id),
  };
}

/** Newest first; those without a date stand in no year. */
function yearGroups(all: readonly Incident[]): CountGroup[] {
  const years = [...new Set(all.map(incidentYear))].filter((year) => year !== "undated");
  return groupsOf(years.sort().reverse(), all, incidentYear);
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
