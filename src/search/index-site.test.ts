import { gunzipSync, inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import type { PageOf } from "#model/page.ts";
import type { DocumentTable } from "#model/search-table.ts";
import { cardMaker } from "#pages/cards.ts";
import { incidentPages } from "#pages/incident-pages.ts";
import { notFoundPages } from "#pages/not-found-page.ts";
import { sampleDay, sampleKnowledgeBase } from "#pages/sample-knowledge-base.ts";
import { indexSite, type SearchFile } from "./index-site.ts";
import { unpackHints } from "./words/hint-list.ts";
import { unpackWords } from "./words/word-part.ts";

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
  return JSON.parse(textOf(files, /documents\.packed$/));
}

function textOf(files: SearchFile[], name: RegExp): string {
  const [file] = files.filter(({ url }) => name.test(url));
  return inflateSync(file?.body ?? Buffer.alloc(0)).toString("utf8");
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
  const lines = textOf(files, /\/names-\w+\/0\.packed$/).split("\n");
  expect(lines).toContain("users.py:45\t1");
  expect(lines).toContain("econnreset\t1 1");
  expect(tableOf(files).exact.firsts).toEqual([lines[0]?.slice(0, 1)]);
  expect(unpackHints(textOf(files, /hints-/))).toContainEqual({ word: "zonefile", order: 1 });
});

it("keeps of Pagefind's index what finding and ranking need, in the order of the table", async () => {
  const files = await indexSite(pages, kb);
  const { engine, parts } = tableOf(files);
  const part = files.find(({ url }) => url === `/pagefind/${parts.folder}0.packed`);
  const words = unpackWords(inflateSync(part?.body ?? Buffer.alloc(0)));
  const documents = (stem: string) =>
    words
      .find((word) => word.stem === stem)
      ?.forms.map(({ form, postings }) => [form, postings.map((each) => each.document)]);
  expect(documents("zonefil")).toEqual([["zonefil", [0, 1]]]);
  expect(documents("francai")).toEqual([
    ["francai", []],
    ["français", [1]],
  ]);
  expect(engine.lengths.split(" ")).toHaveLength(3);
  expect(engine.fields).toContain("title");
  const title = words.find(({ stem }) => stem === "queue")?.forms[0]?.postings[0];
  expect(title?.fields).toBe(1 << engine.fields.indexOf("title"));
});

it("counts the places of a compound that its beginning has too", async () => {
  const files = await indexSite(pages, kb);
  const part = files.find(({ url }) => url === `/pagefind/${tableOf(files).parts.folder}0.packed`);
  const words = unpackWords(inflateSync(part?.body ?? Buffer.alloc(0)));
  const posting = (stem: string) => words.find((word) => word.stem === stem)?.forms[0]?.postings[0];
  expect(posting("srvuserspy45")).toMatchObject({ shared: posting("srvuserspy45")?.weight });
  expect(posting("srv")).toMatchObject({ shared: 0 });
});

it("consists of what the page's own script loads, under the URLs where it looks", async () => {
  const files = await indexSite(pages, kb);
  const kinds = new Set(
    files.map(({ url }) => url.replace(/\/\d+\.packed$/, "/N.packed").replace(/[-_][0-9a-f]{7,8}\b/, "-X")),
  );
  expect([...kinds].sort()).toEqual([
    "/pagefind/documents.packed",
    "/pagefind/fragment/en-X.pf_fragment",
    "/pagefind/hints-X.packed",
    "/pagefind/names-X/N.packed",
    "/pagefind/phrases-X/N.packed",
    "/pagefind/wasm.pagefind",
    "/pagefind/words-X/N.packed",
  ]);
});

it("has the same bytes every time", async () => {
  const first = await indexSite(pages, kb);
  const second = await indexSite(pages, kb);
  expect(second.map(({ url }) => url)).toEqual(first.map(({ url }) => url));
  for (const [index, { body }] of first.entries())
    expect(Buffer.from(second[index]?.body ?? []).equals(body)).toBe(true);
});

it("works without documents", async () => {
  const table = tableOf(await indexSite([], kb));
  expect(table.fragments).toBe("");
  expect(table.engine.version).toMatch(/^1\./);
});

it("indexes a site in a language that Pagefind does not know", async () => {
  const [page] = pages as PageOf<"incident">[];
  const files = await indexSite(page === undefined ? [] : [page], { ...kb, config: { ...kb.config, lang: "xx" } });
  expect(fragments(files)).toHaveLength(1);
});
