import { gunzipSync } from "node:zlib";
import { compareText } from "#model/diagnostic.ts";
import { CborReader } from "./cbor-reader.ts";
import { readWords } from "./pagefind-words.ts";
import type { SearchFile } from "./search-file.ts";
import type { IndexedWord } from "./words/word-part.ts";

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
  const engine = body(`wasm.${language?.wasm ?? "unknown"}.pagefind`);
  if (engine === undefined) throw new Error("the search index: Pagefind brought no engine along");
  const meta = files.find(({ url }) => url.endsWith(".pf_meta"));
  const parts = files.filter(({ url }) => url.endsWith(".pf_index"));
  return {
    version: entry.version,
    // Where there are no pages, there is no description of them either.
    ...(meta === undefined ? { pages: [], fields: [] } : readMeta(unpacked(meta))),
    words: readWords(parts.map(unpacked)).sort((a, b) => compareText(a.stem, b.stem)),
    engine,
    kept: entry.include_characters.join(""),
  };
}

function unpacked({ url, body }: SearchFile): Uint8Array {
  const bytes = gunzipSync(body);
  const mark = "pagefind_dcd";
  if (bytes.toString("latin1", 0, mark.length) !== mark)
    throw new Error(`the search index: ${url} is none of Pagefind's`);
  return bytes.subarray(mark.length);
}

/** `[version, [[hash, words, group] …], parts, filters, orders, fields]` */
function readMeta(bytes: Uint8Array): Pick<PagefindIndex, "pages" | "fields"> {
  const source = new CborReader(bytes);
  source.list();
  source.skip();
  const pages: PagefindIndex["pages"] = [];
  for (let left = source.list(); left > 0; left--) {
    const more = source.list() - 2;
    pages.push({ hash: source.text(), words: source.number() });
    for (let rest = more; rest > 0; rest--) source.skip();
  }
  for (let passed = 0; passed < 3; passed++) source.skip();
  const fields: string[] = [];
  for (let left = source.list(); left > 0; left--) fields.push(source.text());
  return { pages, fields };
}
