import { describe, expect, it } from "vitest";
import type { Page, PageOf } from "#model/page.ts";
import { pageSources } from "./index.ts";
import { layOutPages } from "./lay-out.ts";
import type { PageInputs } from "./page-inputs.ts";
import { sampleAction, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";

const kinds = [
  { id: "rca", name: "Root cause analysis", plural: "Root cause analyses", description: "Why it broke." },
].map((kind) => ({
  ...{ titlePrefixes: [], folders: [], statusAxis: "document" as const, sections: [], labels: [], signature: [] },
  ...kind,
}));

const inputs: PageInputs = {
  kinds,
  rules: [{ id: "title-missing", levels: { draft: "warning", final: "error" }, summary: "No title.", html: "<p>Why" }],
  contentFolder: "content",
  attachment: () => undefined,
  history: { state: "none" },
};

const kb = sampleKnowledgeBase(
  [
    {
      id: "nt-ccccc",
      path: "c.md",
      kind: "rca",
      severity: { rank: 1, label: "SEV1", scale: "SEV" },
      dates: { incident: sampleDay("2025-11-05") },
      tags: ["dns", "__proto__"],
      services: ["resolver"],
      summary: { text: "The resolver\nforgot its zones.", markdown: "" },
      actions: [sampleAction("Alert on empty zones", { due: sampleDay("2026-01-10") })],
    },
    { id: "nt-bbbbb", path: "b.md", kind: "near-miss", dates: { written: sampleDay("2024-02-01") }, tags: ["dns"] },
    { id: "nt-aaaaa", path: "a.md", kind: "rca", severity: { rank: 1, label: "P1", scale: "P" } },
  ],
  { config: { services: { resolver: "Answers names." } } },
);

const { pages, files } = layOutPages(kb, pageSources(inputs));

function at<L extends Page["layout"]>(url: string, layout: L): PageOf<L> {
  const page = pages.find((each) => each.url === url);
  expect(page?.layout, url).toBe(layout);
  return page as PageOf<L>;
}

/** What the lists behind the numbers are is the matter of `statistics-pages.test.ts`. */
const isListOfNumber = (url: string) => /^\/(?:stats|severity\/[^/]+)\/./.test(url);

const ids = (page: PageOf<"collection">) => page.data.cards.map(({ id }) => id);

describe("the pages of a knowledge base", () => {
  it("are these, sorted by URL", () => {
    const others = files.map(({ url }) => url).filter((url) => !/^\/api\/v1\/|\/.+\/feed\.(?:json|xml)$/.test(url));
    expect(others).toEqual([
      "/_redirects",
      "/actions.csv",
      "/actions.ics",
      "/badges/last-incident.svg",
      "/badges/open-actions.svg",
      "/badges/services/resolver/last-incident.svg",
      "/badges/services/resolver/open-actions.svg",
      "/feed.json",
      "/feed.xml",
      "/llms.txt",
      "/permalinks.map.json",
      "/redirects.htaccess",
      "/redirects.nginx.map",
      "/robots.txt",
      "/t/index.json",
    ]);
    expect(pages.map(({ url }) => url).filter((url) => !isListOfNumber(url))).toEqual([
      "/",
      "/404.html",
      "/about/",
      "/actions/",
      "/actions/none/",
      "/alerts/",
      "/causes/",
      "/causes/uncategorised/",
      "/deferred/",
      "/fixes/",
      "/gaps/",
      "/i/nt-aaaaa/",
      "/i/nt-bbbbb/",
      "/i/nt-ccccc/",
      "/incidents/",
      "/incidents/2024/",
      "/incidents/2025/",
      "/incidents/undated/",
      "/kinds/",
      "/kinds/near-miss/",
      "/kinds/rca/",
      "/lessons/",
      "/on-this-day/",
      "/recurrence/",
      "/rules/",
      "/rules/title-missing/",
      "/search/",
      "/services/",
      "/services/none/",
      "/services/resolver/",
      "/severity/",
      "/severity/1/",
      "/severity/2/",
      "/severity/3/",
      "/severity/4/",
      "/severity/unrated/",
      "/stats/",
      "/tags/",
      "/tags/dns/",
      "/tags/proto/",
      "/tags/untagged/",
      "/tickets/",
      "/tickets/without/",
    ]);
  });

  it("exist without a single document", () => {
    const empty = layOutPages(sampleKnowledgeBase([]), pageSources(inputs));
    expect(empty.pages.map(({ url }) => url)).toContain("/tags/");
    expect(empty.pages.find(({ url }) => url === "/")?.data).toMatchObject({ total: 0, newest: [], openActions: [] });
  });

  it("show the card of an incident", () => {
    const [card] = at("/tags/dns/", "collection").data.cards;
    expect(card).toMatchObject({
      url: "/i/nt-ccccc/",
      title: "Title of nt-ccccc",
      takeaway: "The resolver",
      kindName: "Root cause analysis",
      day: "2025-11-05",
      tags: [
        { name: "dns", url: "/tags/dns/" },
        { name: "__proto__", url: "/tags/proto/" },
      ],
      services: [{ name: "resolver", url: "/services/resolver/" }],
      openActions: 1,
    });
  });

  it("list incidents by tag, service, kind, severity and year", () => {
    expect(ids(at("/tags/dns/", "collection"))).toEqual(["nt-ccccc", "nt-bbbbb"]);
    expect(ids(at("/kinds/rca/", "collection"))).toEqual(["nt-ccccc", "nt-aaaaa"]);
    expect(ids(at("/severity/1/", "collection"))).toEqual(["nt-ccccc", "nt-aaaaa"]);
    expect(ids(at("/severity/2/", "collection"))).toEqual([]);
    expect(ids(at("/incidents/undated/", "collection"))).toEqual(["nt-aaaaa"]);
    const { data } = at("/incidents/", "collection");
    expect(data.years.map(({ year, count }) => [year, count])).toEqual([
      ["2025", 1],
      ["2024", 1],
      ["undated", 1],
    ]);
    expect(data.severities).toEqual({ "1": 2, "2": 0, "3": 0, "4": 0, unrated: 1 });
  });

  it("say what a group is", () => {
    expect(at("/services/resolver/", "profile").data.description).toBe("Answers names.");
    expect(at("/kinds/rca/", "collection").data).toMatchObject({
      heading: "Root cause analyses",
      description: "Why it broke.",
    });
    expect(at("/severity/1/", "collection").data.description).toBe("Written as P1, SEV1.");
    const related = at("/tags/dns/", "collection").data.related;
    expect(related).toEqual([{ name: "__proto__", url: "/tags/proto/", count: 1 }]);
  });

  it("put the pressing things on the first page", () => {
    const { data } = at("/", "home");
    expect(data.newest.map(({ id }) => id)).toEqual(["nt-ccccc", "nt-bbbbb", "nt-aaaaa"]);
    expect(data.nearMisses.map(({ id }) => id)).toEqual(["nt-bbbbb"]);
    expect(data.openActions).toMatchObject([
      { text: "Alert on empty zones", overdue: true, incidentTitle: "Title of nt-ccccc", url: "/i/nt-ccccc/#a-1" },
    ]);
    expect(data.severities).toEqual(at("/incidents/", "collection").data.severities);
  });

  it("keep the search and the error page out of search engines", () => {
    const unindexed = pages.filter(({ indexed, url }) => !indexed && !isListOfNumber(url)).map(({ url }) => url);
    expect(unindexed).toEqual(["/404.html", "/search/", "/tags/untagged/", "/tickets/without/"]);
  });
});

describe("laying out", () => {
  const one = (url: string, id: string) => ({ id, pages: () => [], files: () => [{ url, body: "" }] });

  it("refuses two files with one URL, naming both sources", () => {
    const twice = () => layOutPages(kb, [one("/a/x.json", "first"), one("/a/X.json", "second")]);
    expect(twice).toThrow(/\/a\/x\.json of page source "first".*\/a\/X\.json of page source "second"/);
    expect(() => layOutPages(kb, [one("/a/", "first"), one("/a/index.html", "second")])).toThrow("one URL");
  });

  it("refuses URLs that lead elsewhere", () => {
    for (const url of [
      "x",
      "//host/x",
      "/../x",
      "/a/..",
      "/a/./b",
      "/a//b",
      "/a\\b",
      "/a\nb",
      "/a?b",
      "/a#b",
      "/%2e%2e/",
    ]) {
      expect(() => layOutPages(kb, [one(url, "mine")]), url).toThrow('page source "mine"');
    }
  });
});

it("the first page shows the newest years, and where the others are", () => {
  const documents = Array.from({ length: 10 }, (_, at) => ({
    ...{ id: `nt-0000${at}`, path: `${at}.md`, dates: { incident: sampleDay(`${2010 + at}-01-05`) } },
  }));
  const home = layOutPages(sampleKnowledgeBase(documents), pageSources(inputs)).pages.find(({ url }) => url === "/");
  const years = home?.layout === "home" ? home.data.years : undefined;
  expect(years?.rows.map(({ name }) => name)).toEqual([2019, 2018, 2017, 2016, 2015, 2014, 2013, 2012].map(String));
  expect(years?.of).toEqual({ count: 10, url: "/severity/#by-year" });
});
