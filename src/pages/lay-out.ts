import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource, SiteFile } from "#model/page.ts";
import { withAlternates } from "./alternates.ts";
import { inPages } from "./long-lists.ts";

export interface Site {
  /** Sorted by URL. */
  pages: Page[];
  /** Sorted by URL. */
  files: SiteFile[];
}

/**
 * All pages and files of the site. Throws when two sources claim one URL or when a URL could not be written below the
 * output folder: neither may be decided by who comes last.
 */
export function layOutPages(kb: KnowledgeBase, sources: readonly PageSource[]): Site {
  const claims = new Map<string, string>();
  const claim = <T extends { url: string }>(found: T, source: PageSource): T => {
    const problem = urlProblem(found.url);
    if (problem) throw new Error(`page source "${source.id}": the URL ${JSON.stringify(found.url)} ${problem}`);
    const key = found.url
      .replace(/\/index\.html$/, "/")
      .normalize("NFC")
      .toLowerCase();
    const other = claims.get(key);
    const mine = `${found.url} of page source "${source.id}"`;
    if (other !== undefined) throw new Error(`two pages have one URL: ${other}, and ${mine}`);
    claims.set(key, mine);
    return found;
  };
  const uncut: Page[] = [];
  const pages = sources.flatMap((source) => {
    const made = source.pages(kb);
    uncut.push(...made);
    return made.flatMap((page) => inPages(page).map((part) => claim(part, source)));
  });
  const files = sources.flatMap((source) => source.files(kb).map((file) => claim(file, source)));
  for (const source of sources) {
    const more = source.answers?.(kb, { pages: [...pages], files: [...files], uncut });
    for (const page of more?.pages ?? []) pages.push(claim(page, source));
    for (const file of more?.files ?? []) files.push(claim(file, source));
  }
  return { pages: withAlternates(pages.sort(byUrl), files), files: files.sort(byUrl) };
}

function byUrl(a: { url: string }, b: { url: string }): number {
  return compareText(a.url, b.url);
}

/** Plugins make URLs too. The writer refuses more, in terms of files; here the source can still be named. */
function urlProblem(url: string): string | undefined {
  if (!/^\/(?!\/)/.test(url)) return "does not start with exactly one slash";
  if (/[\p{Cc}\p{Cs}\\?#%]/u.test(url)) return "has a character that does not belong into a path";
  if (/\/(?:\.{1,2})?\/|\/\.{1,2}$/.test(url)) return "has an empty part, `.` or `..`";
  return undefined;
}
