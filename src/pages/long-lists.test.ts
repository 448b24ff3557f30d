import { describe, expect, it } from "vitest";
import type { Page, PageOf } from "#model/page.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { cardMaker } from "./cards.ts";
import { feedFiles } from "./feeds.ts";
import { incidentListPages } from "./incident-list-pages.ts";
import { layOutPages } from "./lay-out.ts";
import { permalinkPages } from "./permalink-pages.ts";
import { sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";
import { servicePages } from "./services.ts";
import { tagPages } from "./tag-pages.ts";

const documents = Array.from({ length: 205 }, (_, at) => ({
  ...{ id: `nt-${10_000 + at}`, path: `${at}.md`, tags: ["dns"], services: ["resolver"] },
  dates: {
    incident: sampleDay(at < 150 ? "2025-03-01" : "2024-03-01"),
    // The oldest is the one that was changed last.
    ...(at === 204 ? { lastUpdated: sampleDay("2026-02-01") } : {}),
  },
}));

const cardsOf = cardMaker([]);
const sources = [incidentListPages, tagPages, servicePages, feedFiles, permalinkPages].map((source) => source(cardsOf));
const kb = {
  ...sampleKnowledgeBase(documents, { config: { services: { resolver: "" } } }),
  ledger: parseLedger("/tags/dns/page-9/ - 2026-01-05\n/tags/gone/page-2/ - 2026-01-05\n"),
};
const { pages, files } = layOutPages(kb, sources);

function at<L extends Page["layout"]>(url: string, layout: L): PageOf<L> {
  const page = pages.find((each) => each.url === url);
  expect(page?.layout, url).toBe(layout);
  return page as PageOf<L>;
}

describe("a long list of incidents", () => {
  it("goes on on other pages, and counts the whole on each", () => {
    const parts = ["/tags/dns/", "/tags/dns/page-2/", "/tags/dns/page-3/"].map((url) => at(url, "collection"));
    expect(parts.map(({ title, data }) => [title, data.cards.length, data.part?.years])).toEqual([
      ["Tag: dns", 100, { 2025: 150, 2024: 55 }],
      ["Tag: dns, page 2", 100, { 2025: 150, 2024: 55 }],
      ["Tag: dns, page 3", 5, { 2025: 150, 2024: 55 }],
    ]);
    expect(parts.flatMap(({ data }) => data.cards.map(({ id }) => id))).toEqual(documents.map(({ id }) => id));
    expect(parts[1]?.data.severities).toEqual(parts[0]?.data.severities);
    expect(parts[1]?.data.part?.pages.map(({ url, current }) => [url, current])).toEqual([
      ["/tags/dns/", false],
      ["/tags/dns/page-2/", true],
      ["/tags/dns/page-3/", false],
    ]);
    expect(at("/services/resolver/page-3/", "profile").data.cards).toHaveLength(5);
  });

  it("has one feed, of the whole list", () => {
    const feeds = files.filter(({ url }) => url.startsWith("/tags/dns/") && url.endsWith("feed.json"));
    expect(feeds.map(({ url }) => url)).toEqual(["/tags/dns/feed.json"]);
    expect(JSON.parse(String(feeds[0]?.body)).items[0].url).toBe("/i/nt-10204/");
  });

  it("keeps the addresses that it had when it was longer", () => {
    expect(at("/tags/dns/page-9/", "redirect").data.to).toBe("/tags/dns/");
    expect(at("/tags/gone/page-2/", "tombstone").data.kind).toBe("list");
  });

  it("of all begins with the newest and names the years of the others", () => {
    const { data } = at("/incidents/", "collection");
    expect(data.cards).toHaveLength(100);
    expect(data.part).toEqual({ pages: [], years: { 2025: 150, 2024: 55 } });
    expect(at("/incidents/2025/page-2/", "collection").data.cards).toHaveLength(50);
  });
});
