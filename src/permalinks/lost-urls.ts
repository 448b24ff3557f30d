import { compareText } from "#model/diagnostic.ts";
import { addressKey } from "./address.ts";

/** The difference between two releases, as URLs of pages. Sorted. */
export interface UrlChanges {
  /** Answered by the old release and not by the new one: a reader would find nothing. */
  lost: string[];
  added: string[];
}

/**
 * Compares the URLs of a release with those of the one that it replaces. URLs of files count where they are pages
 * (`/old.html`); scripts, search files and the like come and go.
 */
export function compareUrls(before: Iterable<string>, after: Iterable<string>): UrlChanges {
  const old = pagesIn(before);
  const now = pagesIn(after);
  return { lost: missing(old, now), added: missing(now, old) };
}

function pagesIn(urls: Iterable<string>): Map<string, string> {
  return new Map(
    Array.from(urls, (url) => [addressKey(url), url] as const).filter(([, url]) => /(?:\/|\.html?)$/i.test(url)),
  );
}

function missing(from: ReadonlyMap<string, string>, to: ReadonlyMap<string, string>): string[] {
  return [...from].flatMap(([key, url]) => (to.has(key) ? [] : [url])).sort(compareText);
}
