import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { PageOf } from "#model/page.ts";
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
  { id: "nt-bbbbb", path: "b.md", html: "<p>A zonefile again, in 中文 and français.</p>" },
  { id: "nt-aaaaa", path: "a.md", title: "Half \ud800 a character", html: "<p>Third.</p>" },
]);
const pages = [
  ...incidentPages(cardMaker([]), { contentFolder: "content", attachment: () => undefined }).pages(kb),
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

it("holds the incidents and nothing else, with what the search page filters and shows", async () => {
  const files = await indexSite(pages, "en");
  const found = fragments(files).sort((a, b) => (a.url < b.url ? 1 : -1));
  expect(found.map(({ url }) => url)).toEqual(["/i/nt-ccccc/", "/i/nt-bbbbb/", "/i/nt-aaaaa/"]);
  expect(found[0]).toMatchObject({
    meta: { title: 'Cache & "queue"', date: "2025-11-05", severity: "SEV-2", kind: "postmortem" },
    filters: {
      severity: ["2"],
      kind: ["postmortem"],
      tag: ["dns, internal", "C++"],
      service: ["resolver"],
      year: ["2025"],
    },
    anchors: [expect.objectContaining({ id: "impact" })],
  });
  expect(found[1]?.filters).toMatchObject({ severity: ["unrated"], year: ["undated"] });
  expect(found[0]?.content).toContain("Every zonefile was empty.");
  expect(found[0]?.content).not.toContain("Describe");
});

it("consists of what the page's own script loads, under the URLs where it looks", async () => {
  const urls = (await indexSite(pages, "en")).map(({ url }) => url);
  expect(urls).toEqual(expect.arrayContaining(["/pagefind/pagefind.js", "/pagefind/pagefind-entry.json"]));
  expect(urls.filter((url) => /\.pf_(?:index|meta|filter)$/.test(url)).length).toBeGreaterThan(2);
  expect(urls.filter((url) => /ui|highlight|playground/.test(url))).toEqual([]);
});

it("has the same bytes every time", async () => {
  const first = await indexSite(pages, "en");
  const second = await indexSite(pages, "en");
  expect(second.map(({ url }) => url)).toEqual(first.map(({ url }) => url));
  for (const [index, { body }] of first.entries())
    expect(Buffer.from(second[index]?.body ?? []).equals(body)).toBe(true);
});

it("works without documents", async () => {
  const files = await indexSite([], "en");
  const entry = files.find(({ url }) => url === "/pagefind/pagefind-entry.json") as SearchFile;
  expect(JSON.parse(Buffer.from(entry.body).toString("utf8")).languages).toEqual({});
});

it("indexes a site in a language that Pagefind does not know", async () => {
  const [page] = pages as PageOf<"incident">[];
  const files = await indexSite(page === undefined ? [] : [page], "xx");
  expect(fragments(files)).toHaveLength(1);
});
