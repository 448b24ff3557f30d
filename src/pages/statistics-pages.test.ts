import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action, MetadataEntry } from "#model/incident.ts";
import type { LinkedCount, Page } from "#model/page.ts";
import type { SeverityRank } from "#model/severity.ts";
import type { ReportedCount, StatisticsReport } from "#model/statistics.ts";
import { apiSchemas, publishedSchema } from "./api-schema.ts";
import { pageSources } from "./index.ts";
import { layOutPages } from "./lay-out.ts";
import type { PageInputs } from "./page-inputs.ts";
import { type SampleDocument, sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const inputs: PageInputs = {
  kinds: [],
  rules: [],
  contentFolder: "content",
  attachment: () => undefined,
  history: { state: "none" },
};

const rank = fc.constantFrom<SeverityRank | null>(1, 2, 3, 4, null);
const names = (...all: string[]) => fc.subarray(all, { maxLength: 3 });
const someDocument = fc.record({
  severity: rank.map((each) => ({ rank: each, label: each === null ? "" : `SEV${each}`, scale: "SEV" })),
  causeCategories: names("race-condition", "uncategorised", "factors"),
  kind: fc.constantFrom("rca", "postmortem", "near-miss"),
  tags: names("dns", "untagged", "without", "constructor", "by"),
  services: names("api", "none", "__proto__", "year"),
  dates: fc.constantFrom({}, { incident: sampleDay("2024-05-01") }, { written: sampleDay("2025-12-31") }),
  durations: fc.constantFrom({}, { detect: 0 }, { detect: 5, resolve: 70 }, { resolve: 1e6 }),
  actions: fc.constantFrom<Action[]>([], [sampleAction("x"), sampleAction("y", { anchor: "a-2" })]),
  metadata: fc.constantFrom<MetadataEntry[]>([], [{ label: "Detected by", value: "a customer" }]),
});
const someDocuments = fc
  .array(someDocument, { maxLength: 12 })
  .map((all) =>
    all.map((each, at): SampleDocument => ({ ...each, ...{ id: `nt-0000${at.toString(36)}`, path: `${at}.md` } })),
  );

function siteOf(documents: SampleDocument[]) {
  return layOutPages(sampleKnowledgeBase(documents), pageSources(inputs));
}

function listLength(page: Page | undefined): number | undefined {
  if (page?.layout === "collection" || page?.layout === "profile") return page.data.cards.length;
  return page?.layout === "aged-actions" ? page.data.actions.length : undefined;
}

function reportOf(pages: readonly Page[]): StatisticsReport {
  const page = pages.find((each) => each.layout === "statistics");
  if (page?.layout !== "statistics") throw new Error("there is a page of statistics");
  return page.data.report;
}

/** Every number that a page links, with its page. */
function linkedCounts(pages: readonly Page[]): LinkedCount[] {
  const { counts, durations, gaps, actions, recurrence } = reportOf(pages);
  const tables = pages.flatMap((page) => (page.layout === "severity" ? page.data.tables : []));
  const reported: ReportedCount[] = [
    ...counts.flatMap(({ groups, without }) => [...groups, without]),
    ...durations.flatMap(({ bins, without }) => [...bins, without]),
    ...gaps,
    ...(actions?.ages ?? []),
    recurrence.comparable,
  ];
  return [
    ...reported,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ total, ranks }) => [total, ...Object.values(ranks)])),
    ...pages.flatMap((page) => (page.layout === "tags" ? [page.data.untagged] : [])),
  ];
}

describe("the numbers", () => {
  it("lead to the lists that they count, whatever the documents are", () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const { pages } = siteOf(documents);
        const byUrl = new Map(pages.map((page) => [page.url, page]));
        for (const { count, url } of linkedCounts(pages)) {
          if (count === 0) expect(url).toBe("");
          else expect([url, listLength(byUrl.get(url))]).toEqual([url, count]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("count every document once by year, by kind and by severity", () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const { counts, documents: all } = reportOf(siteOf(documents).pages);
        for (const { by, groups, without } of counts) {
          const sum = groups.reduce((total, { count }) => total + count, without.count);
          if (["year", "kind", "severity", "detection"].includes(by)) expect([by, sum]).toEqual([by, all]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("are no means, and speak of no person", () => {
    const text = JSON.stringify(publishedSchema("stats"));
    expect(text).not.toMatch(/"(?:mean|average|mttr|owner|author|person|target)/i);
  });
});

describe("the JSON", () => {
  const documents: SampleDocument[] = [
    { id: "nt-00001", path: "a.md", tags: ["dns"], services: ["api"], durations: { detect: 3 } },
    { id: "nt-00002", path: "b.md", actions: [sampleAction("x")] },
  ];
  const kb = sampleKnowledgeBase(documents, { config: { baseUrl: "https://kb.example.org", pathPrefix: "/kb/" } });
  const { files } = layOutPages(kb, pageSources(inputs));
  const json = (name: string) => JSON.parse(String(files.find(({ url }) => url === `/api/v1/${name}.json`)?.body));

  it.each(["tags", "severity", "stats"] as const)("%s.json keeps to its published schema", (name) => {
    const validate = new Ajv2020({ strict: false }).compile(publishedSchema(name) as object);
    expect(validate(json(name)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ schema: 1 })).toBe(false);
    expect(Object.keys(apiSchemas)).toContain(name);
  });

  it("has the numbers of the page, with URLs that others can follow", () => {
    const page = reportOf(layOutPages(kb, pageSources(inputs)).pages);
    const there = JSON.parse(JSON.stringify(page).replaceAll('"url":"/', '"url":"https://kb.example.org/kb/'));
    expect(json("stats")).toEqual({ schema: "https://kb.example.org/kb/api/v1/schema/stats.json", ...there });
  });
});

it("leaves the pages and files out, and links nowhere, where the configuration leaves out the facts", () => {
  const kb = sampleKnowledgeBase([{ id: "nt-00001", path: "a.md" }]);
  const { statistics: _, ...others } = kb.facts;
  for (const facts of [{}, others]) {
    const { pages, files } = layOutPages({ ...kb, facts }, pageSources(inputs));
    const urls = new Set(pages.map(({ url }) => url));
    expect(urls).toContain("/tags/");
    expect([...urls].filter((url) => url.startsWith("/stats/"))).toEqual([]);
    expect(files.map(({ url }) => url)).toContain("/api/v1/severity.json");
    const tables = pages.flatMap((page) => (page.layout === "severity" ? page.data.tables : []));
    for (const { rows } of tables) for (const { total } of rows) expect(["", ...urls]).toContain(total.url);
  }
});
