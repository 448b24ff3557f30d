import type { Kind } from "#model/kind.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource, SiteFile } from "#model/page.ts";
import type { SeverityCounts, SeverityDimension, SeverityRow, SeverityTable } from "#model/severity-rollup.ts";
import type { StatisticsReport } from "#model/statistics.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { countSeverities } from "./cards.ts";
import { kindNames } from "./kind-names.ts";
import { rowLink } from "./severity-cells.ts";
import { statisticsReport } from "./statistics-report.ts";

const folder = "/api/v1";

/** `tags.json`, `severity.json` and `stats.json`; the last one only where the statistics were asked for. */
export function statisticsFiles(kinds: readonly Kind[]): PageSource {
  return {
    id: "api-statistics",
    pages: () => [],
    files: (kb) => {
      const { statistics } = kb.facts;
      const report = statistics && statisticsReport(kb, statistics, kindNames(kinds));
      return [
        file(`${folder}/tags.json`, tagList(kb)),
        file(`${folder}/severity.json`, severityRollups(kb)),
        ...(report === undefined ? [] : [file(`${folder}/stats.json`, withAbsoluteUrls(kb, report))]),
      ];
    },
  };
}

function file(url: string, data: unknown): SiteFile {
  return { url, body: `${JSON.stringify(data, undefined, 2)}\n` };
}

function tagList({ facts }: KnowledgeBase) {
  return (facts.tags?.tags ?? []).map(({ tag, aliases, incidents, severities, related }) => ({
    tag,
    aliases,
    count: incidents.length,
    severities,
    related,
  }));
}

/** A configuration may leave the enrichment out; the file is there all the same. */
function severityRollups(kb: KnowledgeBase) {
  const tables = kb.facts.severity?.tables ?? [];
  const table = (by: SeverityDimension): SeverityTable => tables.find((each) => each.by === by) ?? { by, rows: [] };
  const link = (row: SeverityRow, of: SeverityTable) => absolute(kb, rowLink(row, of, kb).url);
  const rows = (of: SeverityTable) =>
    of.rows.map((row) => ({ name: row.name, counts: row.counts, url: link(row, of) }));
  const without = (of: SeverityTable) =>
    of.without === undefined ? { counts: none, url: "" } : { counts: of.without.counts, url: link(of.without, of) };
  return {
    schema: absoluteUrl(kb.config, `${folder}/schema/severity.json`),
    ...{ asOf: kb.asOf, documents: kb.records.length },
    total: kb.facts.severity?.total ?? none,
    byYear: rows(table("year")).map(({ name, ...row }) => ({ year: name, ...row })),
    ...{ byService: rows(table("service")), byKind: rows(table("kind")) },
    ...{ byCause: rows(table("cause")), byTag: rows(table("tag")) },
    without: { service: without(table("service")), cause: without(table("cause")), tag: without(table("tag")) },
  };
}

const none: SeverityCounts = countSeverities([]);

/** The report as it is on the page, with URLs that other programs can follow. */
function withAbsoluteUrls(kb: KnowledgeBase, report: StatisticsReport): StatisticsReport & { schema: string } {
  const each = <T extends { url: string }>(list: readonly T[]): T[] => list.map(one);
  const one = <T extends { url: string }>(linked: T): T => ({ ...linked, url: absolute(kb, linked.url) });
  const { several, counts, durations, gaps, actions, recurrence } = report;
  return {
    schema: absoluteUrl(kb.config, `${folder}/schema/stats.json`),
    ...report,
    several: each(several),
    counts: counts.map((table) => ({ ...table, groups: each(table.groups), without: one(table.without) })),
    durations: durations.map((distribution) => ({
      ...distribution,
      without: one(distribution.without),
      bins: each(distribution.bins),
      values: each(distribution.values),
    })),
    gaps: each(gaps),
    actions: actions && { ...actions, ages: each(actions.ages) },
    recurrence: {
      ...recurrence,
      comparable: one(recurrence.comparable),
      repeats: recurrence.repeats.map((repeat) => ({
        ...repeat,
        earlier: one(repeat.earlier),
        later: one(repeat.later),
      })),
    },
  };
}

function absolute(kb: KnowledgeBase, url: string): string {
  return url === "" ? "" : absoluteUrl(kb.config, url);
}
