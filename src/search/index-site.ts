import type { PagefindIndex } from "pagefind";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageOf } from "#model/page.ts";
import { documentTable, type Indexed } from "./document-table.ts";
import { exactIndex } from "./exact-index.ts";
import { fragmentsOf } from "./fragments.ts";
import { knownWords } from "./known-words.ts";
import { searchDocument } from "./search-document.ts";
import { type SearchFile, textFile } from "./search-file.ts";

export type { SearchFile };

/** Pagefind's own user interfaces and its worker: they need what our Content-Security-Policy forbids. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground|worker)\b|^playground\//;

/**
 * The search bundle over the pages of incidents, in memory; other pages are not searched. The same pages give the same
 * bytes. Pagefind finds words in any form; tables of ours say what can be narrowed by, where the names of programs
 * stand, and which words there are. Throws when Pagefind cannot run or refuses a page.
 */
export async function indexSite(
  pages: readonly Page[],
  kb: Pick<KnowledgeBase, "config" | "facts">,
): Promise<SearchFile[]> {
  const incidents = pages.filter((page) => page.layout === "incident");
  const files = await pagefindFiles(incidents, kb.config.lang);
  const fragments = fragmentsOf(files);
  const documents = incidents.flatMap((page): Indexed[] => {
    const fragment = fragments.get(page.url);
    return fragment === undefined ? [] : [{ page, fragment }];
  });
  documents.sort(newestFirst);
  const exact = exactIndex(documents.map(({ fragment }) => fragment.content));
  const words = knownWords(documents.map(({ page, fragment }) => ({ title: page.title, content: fragment.content })));
  const table = documentTable(documents, kb, { exact: exact.shards, words: words.url.slice("/pagefind/".length) });
  const own = [...exact.files, words, textFile("documents.json", JSON.stringify(table), { hashed: false })];
  return [...files, ...own].sort((a, b) => compareText(a.url, b.url));
}

function newestFirst({ page: a }: Indexed, { page: b }: Indexed): number {
  return compareText(b.data.card.day, a.data.card.day) || compareText(a.data.card.id, b.data.card.id);
}

/**
 * `lang` is the language of the site: Pagefind would keep one index for each language and search only that of the page
 * one stands on.
 */
async function pagefindFiles(incidents: readonly PageOf<"incident">[], lang: string): Promise<SearchFile[]> {
  // Loaded here because starting the command must not cost what only a build needs.
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: lang,
      excludeSelectors: [".left-from-template"],
    });
    if (index === undefined) throw searchError("could not start", errors);
    await addPages(index, incidents, lang);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw searchError("could not finish", failed);
    return files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ url: `/pagefind/${path.replaceAll("\\", "/")}`, body: content }));
  } finally {
    await pagefind.close();
  }
}

/** So many pages wait for Pagefind at a time: it works on some while we write the next. */
const inFlight = 32;

async function addPages(index: PagefindIndex, incidents: readonly PageOf<"incident">[], lang: string): Promise<void> {
  for (let at = 0; at < incidents.length; at += inFlight) {
    await Promise.all(incidents.slice(at, at + inFlight).map((page) => addPage(index, page, lang)));
  }
}

async function addPage(index: PagefindIndex, page: PageOf<"incident">, lang: string): Promise<void> {
  // Half a surrogate pair, which an escape in front matter can make, is no text that the service accepts.
  const content = searchDocument(page, lang).replace(/\p{Cs}/gu, "\uFFFD");
  const { errors } = await index.addHTMLFile({ url: page.url, content });
  if (errors.length > 0) throw searchError(`could not index ${page.url}`, errors);
}

function searchError(what: string, errors: string[]): Error {
  return new Error(`the search index: Pagefind ${what}: ${errors.join("; ") || "no reason given"}`);
}
