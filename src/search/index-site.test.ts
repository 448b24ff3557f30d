import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { PageOf } from "#model/page.ts";
import type { DocumentTable } from "#model/search-table.ts";
import { cardMaker } from "#pages/cards.ts";
import { incidentPages } from "#pages/incident-pages.ts";
import { notFoundPages } from "#pages/not-found-page.ts";
import { sampleDay, sampleKnowledgeBase } from "#pages/sample-knowledge-base.ts";
import { indexSite, type SearchFile } from "./index-site.ts";

const kb = sampleKnowledgeBase([
  {
    id: "nt-ccccc",
    path: "c.md",
    title: 'Cache & "queue"',
    severity: { rank: 2, label: "SEV-2", scale: "SEV" },
    dates: { incident: sampleDay("2025-11-05") },
    tags: ["dns, internal", "C++"],
    services: ["resolver"],
    html: '<h2 id="impact">Impact</h2><p>Every zonefile was empty.</p><p class="left-from-template">Describe the impact</p>',
  },
  {
    ...{ id: "nt-bbbbb", path: "b.md", dates: { incident: sampleDay("2025-11-02") } },
    html: "<p>A zonefile again, in 中文 and français: (/srv/users.py:45) ECONNRESET.</p>",
  },
  { id: "nt-aaaaa", path: "a.md", title: "Half \ud800 a character", html: "<p>Third: econnreset.</p>" },
]);
const pages = [
  ...incidentPages(cardMaker([]), {
    contentFolder: "content",
    attachment: () => undefined,
    history: { state: "none" },
  }).pages(kb),
  ...notFoundPages.pages(kb),
];

/** What Pagefind keeps of a page: JSON after a mark, compressed. */
function fragments(files: SearchFile[]) {
  return files
    .filter(({ url }) => url.endsWith(".pf_fragment"))
    .map(({ body }) =>
      JSON.parse(
        gunzipSync(body)
          .toString("utf8")
          .replace(/^pagefind_dcd/, ""),
      ),
    );
}

function tableOf(files: SearchFile[]): DocumentTable {
  return JSON.parse(textOf(files, /documents\.json$/));
}

function textOf(files: SearchFile[], name: RegExp): string {
  const [file] = files.filter(({ url }) => name.test(url));
  return Buffer.from(file?.body ?? []).toString("utf8");
}

it("holds the text of the incidents and nothing else", async () => {
  const files = await indexSite(pages, kb);
  const found = fragments(files).sort((a, b) => (a.url < b.url ? 1 : -1));
  expect(found.map(({ url }) => url)).toEqual(["/i/nt-ccccc/", "/i/nt-bbbbb/", "/i/nt-aaaaa/"]);
  expect(found[0]).toMatchObject({
    meta: { title: 'Cache & "queue"' },
    anchors: expect.arrayContaining([expect.objectContaining({ id: "impact" })]),
  });
  expect(found[0]?.content).toContain("Every zonefile was empty.");
  expect(found[0]?.content).not.toContain("Describe");
});

it("has a table of what the search page narrows by, newest first, undated last", async () => {
  const { facets, days, fragments: names, labels } = tableOf(await indexSite(pages, kb));
  expect(days).toBe("2025-11-05 ~02 ");
  expect(names.split(" ")).toHaveLength(3);
  expect(facets.severity).toEqual({ values: ["2", "unrated"], of: [[0], [1], [1]] });
  expect(facets.tag).toEqual({ values: ["dns, internal", "C++"], of: [[0, 1], [], []] });
  expect(facets.service).toEqual({ values: ["resolver"], of: [[0], [], []] });
  expect(facets.year).toEqual({ values: ["2025", "undated"], of: [[0], [0], [1]] });
  expect(facets.status.values).toEqual(["unknown"]);
  expect(labels).toEqual({ values: ["SEV-2"], of: [[0], [], []] });
});

it("knows where each name of a program stands, and which words there are", async () => {
  const files = await indexSite(pages, kb);
  const lines = textOf(files, /exact\/names-/).split("\n");
  expect(lines).toContain("users.py:45\t1");
  expect(lines).toContain("econnreset\t1 1");
  expect(tableOf(files).exact[0]?.[0]).toBe(lines[0]?.split("\t")[0]);
  expect(textOf(files, /words-/).split(/\s/)).toContain("zonefile");
});

it("consists of what the page's own script loads, under the URLs where it looks", async () => {
  const urls = (await indexSite(pages, kb)).map(({ url }) => url);
  expect(urls).toEqual(expect.arrayContaining(["/pagefind/pagefind.js", "/pagefind/pagefind-entry.json"]));
  expect(urls.filter((url) => /\.pf_(?:index|meta)$/.test(url)).length).toBeGreaterThan(1);
  expect(urls.filter((url) => /ui|highlight|playground|worker/.test(url))).toEqual([]);
});

it("has the same bytes every time", async () => {
  const first = await indexSite(pages, kb);
  const second = await indexSite(pages, kb);
  expect(second.map(({ url }) => url)).toEqual(first.map(({ url }) => url));
  for (const [index, { body }] of first.entries())
    expect(Buffer.from(second[index]?.body ?? []).equals(body)).toBe(true);
});

it("works without documents", async () => {
  const files = await indexSite([], kb);
  const entry = files.find(({ url }) => url === "/pagefind/pagefind-entry.json") as SearchFile;
  expect(JSON.parse(Buffer.from(entry.body).toString("utf8")).languages).toEqual({});
});

it("indexes a site in a language that Pagefind does not know", async () => {
  const [page] = pages as PageOf<"incident">[];
  const files = await indexSite(page === undefined ? [] : [page], { ...kb, config: { ...kb.config, lang: "xx" } });
  expect(fragments(files)).toHaveLength(1);
});
