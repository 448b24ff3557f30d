import type { Page, SiteFile } from "#model/page.ts";
import { firstPageOf } from "./paging.ts";
import type { Redirect } from "./redirects.ts";

/**
 * `/permalinks.map.json`: all that the page for missing addresses needs to guess what was meant. Small: no titles, which
 * it fetches for the few pages that it offers.
 */
export function nearMap(pages: readonly Page[], redirects: readonly Redirect[]): SiteFile {
  const ids = pages.flatMap(({ url, layout }) => (layout === "incident" ? [url.slice("/i/".length, -1)] : []));
  // Whoever mistypes an address means the beginning of the list.
  const lists = pages.flatMap(({ url, layout }) => (mapped.has(layout) && firstPageOf(url) === undefined ? [url] : []));
  const map = { ids, pages: lists, redirects: redirects.map(({ from, to }) => [from, to]) };
  return { url: "/permalinks.map.json", body: `${JSON.stringify(map)}\n` };
}

/** Neither incidents, which go by their ids, nor pages about the tool, nor one for each ticket or person. */
const mapped: ReadonlySet<Page["layout"]> = new Set<Page["layout"]>([
  ...(["home", "search", "collection", "index", "profile", "catalogue", "tags", "severity"] as const),
  ...(["statistics", "recurrence", "on-this-day", "tickets"] as const),
]);
