import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { rankKey } from "#model/knowledge-base.ts";
import type {
  CountBy,
  CountTable,
  DetectionSource,
  DurationDistribution,
  ReportedCount,
  ReportedDistribution,
  ReportedDocument,
  Statistics,
  StatisticsReport,
} from "#model/statistics.ts";
import { causeName } from "./cause-name.ts";
import { durationBinUrl, gapUrl, groupUrl, withoutDurationUrl, withoutUrl } from "./count-urls.ts";
import { durationBins, isInBin } from "./duration-bins.ts";
import { severityWords } from "./severity-words.ts";
import { ageWords, gapWords, measureWords, sourceWords } from "./statistics-words.ts";

/**
 * The statistics with names and links: what the page, the JSON and the command show. URLs are root-relative.
 * `kindName` gives the plural of a kind.
 */
export function statisticsReport(
  kb: KnowledgeBase,
  facts: Statistics,
  kindName: (id: string) => string,
): StatisticsReport {
  const { recurrence, actionAges } = facts;
  return {
    asOf: kb.asOf,
    documents: facts.documents,
    incidents: facts.incidents,
    several: facts.several.map(({ incident, count }) => ({ ...reported(kb, incident), incidents: count })),
    counts: facts.counts.map((table) => countsOf(kb, table, kindName)),
    durations: facts.durations.map((distribution) => distributionOf(kb, distribution, facts.documents)),
    gaps: facts.gaps.map(({ id, incidents }) => ({
      ...{ id, of: facts.documents },
      ...linked(gapWords[id], incidents.length, gapUrl(id)),
    })),
    actions:
      actionAges === undefined
        ? null
        : {
            open: actionAges.reduce((sum, { actions }) => sum + actions.length, 0),
            ages: actionAges.map(({ id, actions }) => ({
              id,
              ...linked(ageWords[id], actions.length, `/stats/open-actions/${id}/`),
            })),
          },
    recurrence: {
      withinDays: recurrence.within,
      comparable: linked("With an error signature and a date", recurrence.comparable.length, "/stats/with-signature/"),
      repeats: recurrence.repeats.map(({ signature, days, earlier, later }) => ({
        ...{ signature, days, earlier: reported(kb, earlier), later: reported(kb, later) },
      })),
    },
  };
}

/** A number without anything behind it links nowhere. */
function linked(name: string, count: number, url: string): ReportedCount {
  return { name, count, url: count === 0 ? "" : url };
}

function reported({ byId }: KnowledgeBase, id: string): ReportedDocument {
  const incident = byId.get(id);
  return { id, url: incident?.url ?? "", title: incident?.title || id };
}

function countsOf(
  kb: KnowledgeBase,
  { by, groups, without }: CountTable,
  kindName: (id: string) => string,
): StatisticsReport["counts"][number] {
  return {
    by,
    groups: groups.map(({ name, slug, incidents }) =>
      linked(nameOf(by, name, kindName), incidents.length, groupUrl(by, slug)),
    ),
    without: linked(withoutWords[by], without.length, withoutUrl(by, kb)),
  };
}

function nameOf(by: CountBy, name: string, kindName: (id: string) => string): string {
  if (by === "kind") return kindName(name);
  if (by === "cause") return causeName(name);
  if (by === "severity") return severityWords[name as keyof typeof severityWords];
  if (by === "detection") return sourceWords[name as DetectionSource];
  return name;
}

const withoutWords: Readonly<Record<CountBy, string>> = {
  year: "Undated",
  severity: "Unrated",
  kind: "No kind",
  service: "No service",
  tag: "No tags",
  cause: "No category",
  detection: "Not stated",
};

function distributionOf(
  kb: KnowledgeBase,
  { measure, values, without, spread }: DurationDistribution,
  of: number,
): ReportedDistribution {
  return {
    ...{ measure, ...measureWords[measure], n: values.length, of },
    without: linked("Without usable times", without.length, withoutDurationUrl(measure)),
    median: spread === undefined ? null : rounded(spread.median),
    quartiles: spread === undefined ? null : [rounded(spread.lower), rounded(spread.upper)],
    bins: durationBins.map((bin) =>
      linked(bin.name, values.filter(({ minutes }) => isInBin(bin, minutes)).length, durationBinUrl(measure, bin.id)),
    ),
    values: values.map(({ incident, minutes }) => ({
      ...reported(kb, incident),
      ...{ minutes, rank: rankKey(kb.byId.get(incident)?.severity.rank ?? null) },
    })),
  };
}

/** A quarter of a minute is more than the authors know. */
function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
