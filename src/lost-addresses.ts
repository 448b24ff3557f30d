import { plainSlug } from "#enrich/slug.ts";
import { bareLetters } from "#model/bare-letters.ts";
import { compareText } from "#model/diagnostic.ts";
import { firstPageOf } from "#pages/paging.ts";
import { addressKey, isListUrl, isOwn } from "#permalinks/address.ts";
import { addressesOf } from "#permalinks/addresses-of.ts";
import { compareUrls } from "#permalinks/lost-urls.ts";
import { OutputError } from "#publish/output-folder.ts";
import type { ReleaseRecord } from "#publish/release-record.ts";
import type { Compiled } from "./pipeline.ts";

/** So many lost addresses are named; the count tells of the others. */
const mostNamed = 3;

/**
 * An address that was published once must not vanish: the link in somebody's ticket would be dead. Those of a document that
 * is still there and held back (as a draft, for its audience, for an error) are held back on purpose.
 *
 * @throws OutputError with the two ways out
 */
export function refuseLostAddresses(
  { outcome, records }: Compiled,
  next: ReleaseRecord,
  previous?: ReleaseRecord,
): void {
  if (previous === undefined) return;
  const held = new Set([...outcome.drafts, ...outcome.withheld, ...outcome.blocked.map(({ path }) => path)]);
  const incidents = records.map(({ incident }) => incident).filter(({ path }) => held.has(path));
  const heldUrls = new Set(incidents.flatMap(addressesOf).map(addressKey));
  const documents = previous.documents
    .filter(({ id, path }) => !next.files.has(`i/${id}/index.html`) && !held.has(path))
    .map(({ id, path }) => ({ url: `/i/${id}/`, path: ` (${path})` }));
  const others = compareUrls(urlsOf(previous), urlsOf(next))
    .lost.filter((url) => !isOwn(url) && !heldUrls.has(addressKey(url)))
    .map((url) => ({ url, path: "" }));
  const lost = [...documents.sort((a, b) => compareText(a.path, b.path)), ...others];
  if (lost.length === 0) return;
  const named = lost.slice(0, mostNamed).map(({ url, path }) => `${url}${path}`);
  const more = lost.length > mostNamed ? ` and ${lost.length - mostNamed} more` : "";
  throw new OutputError(
    `published pages would be lost: ${named.join(", ")}${more}; restore the document, or add its address to the \`aliases\` of the one that takes its place`,
  );
}

/**
 * Lists of the last release on which nothing stands any more, such as the page of a tag that no document has now: they go
 * on answering, and say so. The ledger does the same for those that it knows. What a document that is held back may be
 * known by is not kept; but the later pages of a list that is still there are, because it says no more than they do.
 *
 * @param urls of the pages of the next release
 */
export function emptiedLists({ records, kb }: Compiled, urls: readonly string[], previous: ReleaseRecord): string[] {
  const shown = new Set(kb.records.map(({ incident }) => incident.path));
  const hidden = records.filter(({ incident }) => !shown.has(incident.path));
  const told = hidden.flatMap(({ incident }) => {
    const text = JSON.stringify(incident);
    // `C++` stands as `c-plus-plus` in an address.
    return [bareLetters(text), bareLetters(plainSlug(text))];
  });
  const still = new Set(urls);
  return compareUrls(urlsOf(previous), urls).lost.filter((url) => {
    if (!isListUrl(url)) return false;
    const first = firstPageOf(url) ?? url;
    if (still.has(first)) return true;
    const name = bareLetters(withoutHash(first.split("/").at(-2) ?? ""));
    return !told.some((text) => text.includes(name));
  });
}

/** Of names that are too long for an address, or have no letter, it ends with a hash: what is before it must do. */
function withoutHash(slug: string): string {
  return slug.replace(/-[0-9a-f]{8,64}$/, "");
}

function urlsOf({ files }: ReleaseRecord): string[] {
  return Array.from(files.keys(), (path) => `/${path}`.replace(/\/index\.html$/, "/"));
}
