import type { PagefindIndex } from "pagefind";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageOf } from "#model/page.ts";
import { documentTable, type Indexed } from "./document-table.ts";
import { exactIndex } from "./exact-index.ts";
import { fragmentsOf } from "./fragments.ts";
import { knownWords } from "./known-words.ts";
import { type PagefindIndex as FoundOut, readPagefindIndex } from "./pagefind-index.ts";
import { phraseIndex } from "./phrase-index.ts";
import { searchDocument } from "./search-document.ts";
import { packedFile, type SearchFile } from "./search-file.ts";
import { wordParts } from "./word-parts.ts";

export type { SearchFile };

/**
 * The search bundle over the pages of incidents, in memory; other pages are not searched. The same pages give the same
 * bytes. Pagefind finds the words of the pages, and its engine searches and ranks; its index goes out in smaller parts
 * than its own script would load. Tables of ours say what can be narrowed by, where the names of programs and phrases
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
  const found = inOrderOf(documents, readPagefindIndex(files));
  const fragmentFiles = files.filter(({ url }) => url.endsWith(".pf_fragment"));
  return [...fragmentFiles, ...ownFiles(documents, found, kb)].sort((a, b) => compareText(a.url, b.url));
}

function ownFiles(
  documents: readonly Indexed[],
  found: FoundOut,
  kb: Pick<KnowledgeBase, "config" | "facts">,
): SearchFile[] {
  const texts = documents.map(({ fragment }) => fragment.content);
  const parts = wordParts(found.words);
  const exact = exactIndex(texts);
  const phrases = phraseIndex(texts);
  const hints = knownWords(documents.map(({ page, fragment }) => ({ title: page.title, content: fragment.content })));
  const { version, fields, kept } = found;
  const table = documentTable(documents, kb, {
    engine: {
      ...{ version, fields, kept, lang: kb.config.lang },
      lengths: found.pages.map(({ words }) => words).join(" "),
    },
    parts: { folder: parts.folder, firsts: parts.firsts },
    exact: { folder: exact.folder, firsts: exact.firsts },
    phrases: { folder: phrases.folder, shards: phrases.shards },
    hints: hints.url.slice("/pagefind/".length),
  });
  return [
    { url: "/pagefind/wasm.pagefind", body: found.engine },
    packedFile("documents.packed", JSON.stringify(table), { hashed: false }),
    ...parts.files,
    ...exact.files,
    ...phrases.files,
    hints,
  ];
}

/** The same with pages, and what names them, in the order of the table. */
function inOrderOf(documents: readonly Indexed[], found: FoundOut): FoundOut {
  const places = new Map(documents.map(({ fragment }, at) => [fragment.hash, at]));
  const numbers = found.pages.map(({ hash }) => places.get(hash) ?? -1);
  for (const { forms } of found.words) {
    for (const { postings } of forms) {
      for (const posting of postings) posting.document = numbers[posting.document] ?? -1;
      postings.sort((a, b) => a.document - b.document);
    }
  }
  const counts = new Map(found.pages.map(({ hash, words }) => [hash, words]));
  const pages = documents.map(({ fragment: { hash } }) => ({ hash, words: counts.get(hash) ?? 0 }));
  return { ...found, pages };
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
    return files.map(({ path, content }) => ({ url: `/pagefind/${path.replaceAll("\\", "/")}`, body: content }));
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
