import type { RankKey } from "#model/knowledge-base.ts";
import type { IndexEntry, LinkedCount, Page, SeverityTableView } from "#model/page.ts";
import type { ReportedDistribution, StatisticsReport } from "#model/statistics.ts";

/** For tests: a distribution of these minutes, without median below eight values as everywhere. */
export function sampleDistribution(minutes: readonly number[], title = "Title"): ReportedDistribution {
  const ranks: RankKey[] = ["1", "2", "3", "4", "unrated"];
  const enough = minutes.length >= 8;
  return {
    ...{ measure: "resolve", name: "Time to resolution", definition: "from start to end", n: minutes.length, of: 100 },
    without: { name: "Without usable times", count: 3, url: "/stats/durations/resolve/unknown/" },
    median: enough ? 40 : null,
    quartiles: enough ? [12, 300] : null,
    bins: [
      { name: "under 5 min", count: 0, url: "" },
      { name: "5 to 15 min", count: 3, url: "/stats/durations/resolve/5-15-min/" },
    ],
    values: minutes.map((value, at) => ({
      ...{ id: `nt-0000${at}`, url: `/i/nt-0000${at}/`, title: `${title} ${at}`, minutes: value },
      rank: ranks[at % 5] ?? "unrated",
    })),
  };
}

/** For tests: three years of severities, and the undated ones. */
export function sampleYears(): SeverityTableView {
  const linked = (count: number, url: string): LinkedCount => ({ count, url: count === 0 ? "" : url });
  const row = (name: string, [a, b, c, d, e]: [number, number, number, number, number]) => ({
    name,
    total: linked(a + b + c + d + e, `/incidents/${name}/`),
    ranks: {
      "1": linked(a, `/severity/1/year/${name}/`),
      "2": linked(b, `/severity/2/year/${name}/`),
      "3": linked(c, `/severity/3/year/${name}/`),
      "4": linked(d, `/severity/4/year/${name}/`),
      unrated: linked(e, `/severity/unrated/year/${name}/`),
    },
  });
  return {
    ...{ by: "year", heading: "By year", of: { count: 4, url: "" } },
    rows: [
      row("2026", [1, 0, 2, 0, 4]),
      row("2025", [0, 3, 0, 1, 0]),
      row("2019", [0, 0, 0, 0, 2]),
      row("Undated", [0, 0, 0, 0, 5]),
    ],
  };
}

/** For tests: a page of each layout of tags, severities and statistics, with this text in every field that takes one. */
export function sampleStatisticsPages(text: string, entries: IndexEntry[]): Page[] {
  const meta = { title: text, description: text, indexed: true };
  const link = { name: text, url: "/tags/x/" };
  const counted = { ...link, count: 3 };
  const document = { id: "nt-abcde", url: "/i/nt-abcde/", title: text };
  const report: StatisticsReport = {
    ...{ asOf: "2025-06-01", documents: 12, incidents: 14, several: [{ ...document, incidents: 3 }] },
    counts: [
      { by: "service", groups: [counted, { name: text, count: 0, url: "" }], without: counted },
      {
        by: "tag",
        groups: Array.from({ length: 80 }, (_, at) => ({ ...counted, url: `/tags/${at}/` })),
        without: counted,
      },
    ],
    durations: [
      sampleDistribution([1, 5, 8, 13, 40, 41, 300, 900, 2000], text),
      { ...sampleDistribution([7, 9], text), measure: "detect" },
    ],
    gaps: [{ ...counted, id: "times", of: 12 }],
    actions: { open: 3, ages: [{ ...counted, id: "year" }] },
    recurrence: {
      ...{ withinDays: 90, comparable: counted },
      repeats: [{ signature: text, days: 3, earlier: document, later: { ...document, id: "nt-abcdf" } }],
    },
  };
  return [
    {
      ...{ ...meta, url: "/tags/", layout: "tags" },
      data: {
        ...{ documents: 4, tagged: 3, untagged: { count: 1, url: "/tags/untagged/" }, shared: entries, once: [link] },
        byService: [{ name: text, url: "/services/x/", tags: [link] }],
        byYear: [{ year: "2025", tags: [link] }],
        families: [[counted, { ...counted, url: "/tags/y/" }]],
      },
    },
    {
      ...{ ...meta, url: "/severity/by/service/", layout: "severity" },
      data: {
        ...{ heading: text, description: text, entries, documents: 14, parent: { name: text, url: "/severity/" } },
        tables: [
          sampleYears(),
          { ...sampleYears(), by: "service", heading: "By service", of: { count: 40, url: "/severity/by/service/" } },
        ],
      },
    },
    { ...{ ...meta, url: "/stats/", layout: "statistics" }, data: { report, years: sampleYears() } },
    {
      ...{ ...meta, url: "/stats/open-actions/year/", layout: "aged-actions" },
      data: { heading: text, actions: [{ text, url: "/i/nt-abcde/#a-1", title: text, days: 100 }] },
    },
  ];
}
