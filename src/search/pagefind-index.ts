import { gunzipSync } from "node:zlib";
import { compareText } from "#model/diagnostic.ts";
import { type Beginning, Compounds } from "./compounds.ts";
import { eachPlace, listOf, numberOf, textOf, unexpected } from "./pagefind-places.ts";
import type { SearchFile } from "./search-file.ts";
import { type Cbor, decodeCbor } from "./words/cbor.ts";
import type { IndexedWord, Posting } from "./words/word-part.ts";

/** What Pagefind found out about the pages, read from the files that it made for its own script. */
export interface PagefindIndex {
  /** Of Pagefind. */
  version: string;
  /** In the order in which words name them. */
  pages: { hash: string; words: number }[];
  /** Names of the metadata that is searched, in the order in which words name them. */
  fields: string[];
  /** Sorted by code unit. `document` is a place in `pages`. */
  words: IndexedWord[];
  /** The engine for the language of the site, packed. */
  engine: Uint8Array;
  /** Characters that belong to words although they are no letters. */
  kept: string;
}

interface Entry {
  version: string;
  languages: Record<string, { wasm?: string | null }>;
  include_characters: string[];
}

/** The form is that of Pagefind 1.6. Throws when it is another one. */
export function readPagefindIndex(files: readonly SearchFile[]): PagefindIndex {
  const body = (name: string) => files.find(({ url }) => url === `/pagefind/${name}`)?.body;
  const entry = JSON.parse(Buffer.from(body("pagefind-entry.json") ?? []).toString("utf8")) as Entry;
  const [language] = Object.values(entry.languages);
  const meta = files.find(({ url }) => url.endsWith(".pf_meta"));
  const engine = body(`wasm.${language?.wasm ?? "unknown"}.pagefind`);
  if (engine === undefined) throw new Error("the search index: Pagefind brought no engine along");
  // Where there are no pages, there is no description of them either.
  const [, pages = [], , , , fields = []] = meta === undefined ? [] : listOf(unpacked(meta));
  const parts = files.filter(({ url }) => url.endsWith(".pf_index"));
  const words = parts.flatMap((part) => listOf(listOf(unpacked(part))[0]));
  return {
    version: entry.version,
    pages: listOf(pages).map((page) => {
      const [hash, count] = listOf(page);
      return { hash: textOf(hash), words: numberOf(count) };
    }),
    fields: listOf(fields).map(textOf),
    words: withoutPlaces(words),
    engine,
    kept: entry.include_characters.join(""),
  };
}

function unpacked({ url, body }: SearchFile): Cbor {
  const bytes = gunzipSync(body);
  const mark = "pagefind_dcd";
  if (bytes.toString("latin1", 0, mark.length) !== mark) throw unexpected(url);
  return decodeCbor(bytes.subarray(mark.length));
}

/** `[stem, pages, [[form, pages] …]]`; a page is `[distance from the page before, places, places in metadata]`. */
function formsOf(word: Cbor): [form: string, pages: readonly Cbor[]][] {
  const [stem, pages, variants = []] = listOf(word);
  const others = listOf(variants).map((variant): [string, readonly Cbor[]] => {
    const [form, its] = listOf(variant);
    return [textOf(form), listOf(its)];
  });
  return [[textOf(stem), listOf(pages)], ...others];
}

/** Without the places, except for what they tell about words that begin with other words. */
function withoutPlaces(written: readonly Cbor[]): IndexedWord[] {
  const words = written.map(formsOf).sort((a, b) => compareText(a[0]?.[0] ?? "", b[0]?.[0] ?? ""));
  const compounds = new Compounds();
  return words.map((forms) => {
    const [stem] = forms[0] as [string, readonly Cbor[]];
    const beginnings = compounds.beginningsOf(stem);
    const made = forms.map(([form, pages]) => ({ form, postings: postingsOf(pages, beginnings) }));
    compounds.add({ stem, pages: forms.map(([, pages]) => pages) });
    return { stem, forms: made };
  });
}

function postingsOf(pages: readonly Cbor[], beginnings: readonly Beginning[]): Posting[] {
  let document = 0;
  return pages.map((page) => {
    const [distance, places, meta = []] = listOf(page);
    document += numberOf(distance);
    const others = beginnings.flatMap((each) => each.placesIn(document) ?? []);
    let weight = 0;
    let shared = 0;
    eachPlace(listOf(places), (place, its) => {
      weight += its;
      if (others.some((other) => other.has(place))) shared += its;
    });
    return { document, weight, shared, fields: fieldsOf(listOf(meta)) };
  });
}

/** Negative numbers name the field of the places behind them. */
function fieldsOf(places: readonly Cbor[]): number {
  return places.map(numberOf).reduce((fields, place) => (place < 0 ? fields | (1 << (-1 - place)) : fields), 0);
}
