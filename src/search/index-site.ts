import type { PagefindIndex } from "pagefind";
import { compareText } from "#model/diagnostic.ts";
import type { Page, PageOf } from "#model/page.ts";
import { searchDocument } from "./search-document.ts";

/** A file of the search bundle. */
export interface SearchFile {
  /** Root-relative, without the path prefix: `/pagefind/pagefind.js`. */
  url: string;
  body: Uint8Array;
}

/** Pagefind's own user interfaces: ours uses its API, and they need what our Content-Security-Policy forbids. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|playground)\b|^playground\//;

/**
 * The search bundle over the pages of incidents, in memory; other pages are not searched. The same pages give the same
 * bytes. `lang` is the language of the site: Pagefind would keep one index for each language and search only that of
 * the page one stands on. Throws when Pagefind cannot run or refuses a page.
 */
export async function indexSite(pages: readonly Page[], lang: string): Promise<SearchFile[]> {
  // Loaded here because starting the command must not cost what only a build needs.
  const pagefind = await import("pagefind");
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: lang,
      excludeSelectors: [".left-from-template"],
    });
    if (index === undefined) throw searchError("could not start", errors);
    await addPages(index, pages, lang);
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw searchError("could not finish", failed);
    return files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ url: `/pagefind/${path.replaceAll("\\", "/")}`, body: content }))
      .sort((a, b) => compareText(a.url, b.url));
  } finally {
    await pagefind.close();
  }
}

/** So many pages wait for Pagefind at a time: it works on some while we write the next. */
const inFlight = 32;

async function addPages(index: PagefindIndex, pages: readonly Page[], lang: string): Promise<void> {
  const incidents = pages.filter((page) => page.layout === "incident");
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
