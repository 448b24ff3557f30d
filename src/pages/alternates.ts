import type { Alternate, Page, SiteFile } from "#model/page.ts";

/** Names of files that say the same as the page in whose folder they lie. */
const names: readonly { file: string; type: Alternate["type"] }[] = [
  { file: "feed.xml", type: "application/atom+xml" },
  { file: "feed.json", type: "application/feed+json" },
  { file: "index.md", type: "text/markdown" },
];

/** Tells each page which other forms of it there are, whichever source made them; `/tags/queue/` has `/tags/queue/feed.xml`. */
export function withAlternates(pages: readonly Page[], files: readonly SiteFile[]): Page[] {
  const urls = new Set(files.map(({ url }) => url));
  return pages.map((page) => {
    const alternates = names
      .map(({ file, type }) => ({ type, url: page.url + file, title: page.title }))
      .filter(({ url }) => urls.has(url));
    return alternates.length === 0 ? page : { ...page, alternates };
  });
}
