import { OutputError } from "./output-folder.ts";
import { readableViews } from "./readable-views.ts";
import { bytesOf, type SiteEntry } from "./site-paths.ts";
import { StringsInBytes } from "./strings-in-bytes.ts";

/** What would give a document away that is not part of the site. */
export interface WithheldStrings {
  /** As the operator knows it. */
  path: string;
  /** One of them anywhere is enough: ids, titles, addresses, names. */
  telling: ReadonlySet<string>;
  /** Single words of the text: several of them in one file are no chance. */
  words: ReadonlySet<string>;
}

/** So many words of one document in one file. */
const enoughWords = 3;

/** Of the product alone, the same for every knowledge base. */
const ours = /^\/(?:assets\/|rules\/|api\/v1\/schema\/|pagefind\/(?:pagefind[\w.-]*\.(?:js|css)|wasm\.))/;

/**
 * The entries as they are, each looked into before it is passed on. Nothing is shown before the last one has arrived, so
 * that a site in which a withheld document shines through is never seen. Without withheld documents it costs nothing.
 *
 * @throws OutputError that names the file and the document
 */
export async function* proveWithheld(
  entries: AsyncIterable<SiteEntry>,
  withheld: readonly WithheldStrings[],
): AsyncGenerator<SiteEntry> {
  if (withheld.length === 0) return yield* entries;
  const search = new StringsInBytes(withheld.flatMap(({ telling, words }) => [...telling, ...words]));
  for await (const entry of entries) {
    if (ours.test(entry.url)) {
      yield entry;
      continue;
    }
    const bytes = bytesOf(entry.url, entry.body);
    const found = search.in(Buffer.from(entry.url));
    for (const view of readableViews(bytes)) for (const needle of search.in(view)) found.add(needle);
    if (found.size > 0) refuseIfTold(entry.url, found, withheld);
    yield { url: entry.url, body: bytes };
  }
}

function refuseIfTold(url: string, found: ReadonlySet<string>, withheld: readonly WithheldStrings[]): void {
  for (const { path, telling, words } of withheld) {
    const told = [...found].find((needle) => telling.has(needle));
    const chance = [...found].filter((needle) => words.has(needle));
    if (told === undefined && chance.length < enoughWords) continue;
    const what = told ?? chance.slice(0, enoughWords).join(", ");
    throw new OutputError(
      `the site would tell of a document that is withheld from its readers: ${url} has ${JSON.stringify(what)} of ${path}; nothing was shown. If these words may be read, let a published document have them too; otherwise please report this`,
    );
  }
}
