import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Config } from "#model/config.ts";
import { jsonFeedSchema } from "#src/browser/json-feed-schema.ts";
import { cardMaker } from "./cards.ts";
import { feedFiles } from "./feeds.ts";
import { layOutPages } from "./lay-out.ts";
import { type SampleDocument, sampleDay, sampleKnowledgeBase } from "./sample-knowledge-base.ts";
import { severityPages } from "./severity-pages.ts";
import { tagPages } from "./tag-pages.ts";

const documents: SampleDocument[] = [
  {
    ...{ id: "nt-aaaaa", path: "a.md", title: "Queue full", takeaway: "Alert on age, not on length", tags: ["queue"] },
    dates: { incident: sampleDay("2025-02-01"), written: sampleDay("2025-02-03") },
    people: [{ role: "author", name: "Zoë & Co" }],
  },
  {
    ...{ id: "nt-bbbbb", path: "b.md", title: "Old, touched since", tags: ["queue", "a b"] },
    severity: { rank: 2, label: "SEV2", scale: "SEV" },
    dates: { incident: sampleDay("2019-01-01"), lastUpdated: sampleDay("2025-06-05") },
  },
  { id: "nt-ccccc", path: "c.md", title: "" },
];

function siteOf(given: SampleDocument[], config: Partial<Config> = {}) {
  const kb = sampleKnowledgeBase(given, { config });
  const cardsOf = cardMaker([]);
  const site = layOutPages(kb, [tagPages(cardsOf), severityPages(cardsOf, []), feedFiles(cardsOf)]);
  return { ...site, bodies: new Map(site.files.map(({ url, body }) => [url, String(body)])) };
}

const address = { baseUrl: "https://kb.example.org", pathPrefix: "/kb/" };
const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true, isArray: (name) => name === "entry" });

interface AtomEntry {
  id: string;
  title: string;
  updated: string;
  summary?: string;
  author?: { name: string };
}

function atomOf(body: string | undefined): { id: string; updated: string; entry: AtomEntry[] } {
  expect(XMLValidator.validate(body ?? "")).toBe(true);
  return parser.parse(body ?? "").feed;
}

describe("feeds", () => {
  it("list what changed last first, under the permalink", () => {
    const feed = atomOf(siteOf(documents, address).bodies.get("/feed.xml"));
    expect(feed.id).toBe("https://kb.example.org/kb/feed.xml");
    expect(feed.updated).toBe("2025-06-05T00:00:00Z");
    expect(feed.entry.map(({ title }) => title)).toEqual(["Old, touched since", "Queue full", "nt-ccccc"]);
    expect(feed.entry[1]).toMatchObject({
      ...{ id: "https://kb.example.org/kb/i/nt-aaaaa/", updated: "2025-02-03T00:00:00Z" },
      ...{ summary: "Alert on age, not on length", author: { name: "Zoë & Co" } },
    });
  });

  it("keep to JSON Feed 1.1, with and without an address of the site", () => {
    const ajv = new Ajv({ allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonFeedSchema);
    for (const config of [address, {}]) {
      const feeds = [...siteOf(documents, config).bodies].filter(([url]) => url.endsWith("feed.json"));
      expect(feeds.length).toBeGreaterThan(5);
      for (const [url, body] of feeds) {
        validate(JSON.parse(body));
        expect(validate.errors, url).toBeNull();
      }
    }
  });

  it("stand beside the lists, which name them", () => {
    const { bodies, pages } = siteOf(documents);
    const queue = pages.find(({ url }) => url === "/tags/queue/");
    expect(queue?.alternates?.map(({ url }) => url)).toEqual(["/tags/queue/feed.xml", "/tags/queue/feed.json"]);
    expect(pages.find(({ url }) => url === "/tags/")?.alternates).toBeUndefined();
    expect(JSON.parse(bodies.get("/tags/a-b/feed.json") ?? "").items).toHaveLength(1);
    expect(JSON.parse(bodies.get("/severity/2/feed.json") ?? "").items[0].title).toBe("Old, touched since");
    expect(atomOf(bodies.get("/severity/1/feed.xml")).entry).toBeUndefined();
    expect([...bodies.keys()].filter((url) => url.startsWith("/tags/untagged"))).toEqual([]);
  });

  it("are bounded", () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ id: `nt-${String(n).padStart(5, "0")}`, path: `${n}.md` }));
    expect(atomOf(siteOf(many).bodies.get("/feed.xml")).entry).toHaveLength(50);
  });
});
