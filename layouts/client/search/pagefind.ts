import type { EngineFacts } from "#model/search-table.ts";
import { type Cbor, encodeCbor } from "#search/words/cbor.ts";
import type { Term } from "#search/words/pagefind-terms.ts";
import type { IndexedWord, Posting } from "#search/words/word-part.ts";

/** What Pagefind 1.6 exports and we use. Text goes in as address and length, and comes out so. */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(bytes: number, align: number): number;
  __wbindgen_free(address: number, bytes: number, align: number): void;
  init_pagefind(meta: number, bytes: number): number;
  load_index_chunk(index: number, chunk: number, bytes: number): number;
  enter_playground_mode(index: number): number;
  search(index: number, ...textsAndFlags: number[]): [number, number];
}

/** The most that one place in a text may weigh in Pagefind's files. */
const heaviest = 255;

/** Pagefind's engine, given the words that a query needs and no more. Its own script would load them with all places. */
export class Pagefind {
  readonly #exports: Exports;
  /** Addresses in its memory: the index, and an empty one that tells how words are stemmed. */
  #index: number;
  readonly #stemmer: number;
  readonly #stems = new Map<string, string>();
  /** Stem → whether it was added without what it shares with others. */
  readonly #added = new Map<string, boolean>();
  /** Words may not share a place in a text: together they would count as one compound. */
  #nextPlace = 0;

  private constructor(exports: Exports, { version, lengths, fields }: EngineFacts) {
    this.#exports = exports;
    const counts = lengths === "" ? [] : lengths.split(" ");
    const pages = counts.map((count, number) => [String(number), Number(count), ""]);
    this.#index = this.#init([version, pages, [], [], [], fields]);
    this.#stemmer = exports.enter_playground_mode(this.#init([version, [], [], [], [], []]));
  }

  /** @throws when WebAssembly is forbidden, or the engine is none of Pagefind 1.6 */
  static async start(bytes: Uint8Array<ArrayBuffer>, facts: EngineFacts): Promise<Pagefind> {
    const module = await WebAssembly.compile(bytes);
    let exports: Exports | undefined;
    const prepare = () => {
      const table = exports?.__wbindgen_externrefs;
      const first = table?.grow(4) ?? 0;
      table?.set(0, undefined);
      for (const [at, value] of [undefined, null, true, false].entries()) table?.set(first + at, value);
    };
    const imports = WebAssembly.Module.imports(module).map(({ module: from, name }) => [from, { [name]: prepare }]);
    const instance = await WebAssembly.instantiate(module, Object.fromEntries(imports) as WebAssembly.Imports);
    exports = instance.exports as unknown as Exports;
    exports.__wbindgen_start();
    return new Pagefind(exports, facts);
  }

  /** The part that the forms of each word share, by which it stands in the index. */
  stems(words: readonly string[]): string[] {
    const unknown = [...new Set(words)].filter((word) => !this.#stems.has(word));
    if (unknown.length > 0) {
      const text = unknown.join(" ");
      const { search_keywords: stems } = this.#search(this.#stemmer, text, text) as { search_keywords: string[] };
      for (const [at, word] of unknown.entries()) this.#stems.set(word, stems[at] ?? word);
    }
    return words.map((word) => this.#stems.get(word) ?? word);
  }

  /** Where one word begins with another one, places of both count for the shorter only, as Pagefind has it. */
  add(words: readonly IndexedWord[]): void {
    const isLonger = (stem: string) => words.some((other) => stem !== other.stem && stem.startsWith(other.stem));
    const wanted = words.map((word) => ({ word, alone: isLonger(word.stem) && hasShared(word) }));
    const fresh = wanted.filter(({ word, alone }) => this.#added.get(word.stem) !== alone);
    if (fresh.length === 0) return;
    for (const { word, alone } of fresh) this.#added.set(word.stem, alone);
    const chunk = encodeCbor([fresh.map(({ word, alone }) => this.#word(word, alone))]);
    this.#index = this.#exports.load_index_chunk(this.#index, this.#put(chunk), chunk.length);
    if (this.#index === 0) throw new Error("the search index cannot be read");
  }

  /** Documents that have all words or words beginning with them, with how well they fit. Words that were not added are none. */
  search(terms: readonly Term[]): Map<number, number> {
    const [plain, written] = [terms.map((term) => term.plain).join(" "), terms.map((term) => term.written).join(" ")];
    const { results } = this.#search(this.#index, plain, written) as { results: { p: string; s: number }[] };
    return new Map(results.map(({ p, s }) => [Number(p), s]));
  }

  #search(index: number, plain: string, written: string): unknown {
    const texts = [plain, written, "{}", ""].flatMap((text) => {
      const bytes = new TextEncoder().encode(text);
      return [this.#put(bytes), bytes.length];
    });
    const [address, length] = this.#exports.search(index, ...texts, 0, 0);
    const answer = new TextDecoder().decode(new Uint8Array(this.#exports.memory.buffer, address >>> 0, length));
    this.#exports.__wbindgen_free(address, length, 1);
    return JSON.parse(answer);
  }

  #init(meta: Cbor): number {
    const bytes = encodeCbor(meta);
    return this.#exports.init_pagefind(this.#put(bytes), bytes.length);
  }

  /** The engine frees what it is handed. */
  #put(bytes: Uint8Array): number {
    const address = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, address);
    return address;
  }

  /** As Pagefind's files have it: `[word, pages, [[form, pages] …]]`. */
  #word({ stem, forms }: IndexedWord, alone: boolean): Cbor {
    const [first, ...others] = forms.map(({ form, postings }): [string, Cbor] => [form, this.#pages(postings, alone)]);
    return [stem, first?.[1] ?? [], others];
  }

  #pages(postings: readonly Posting[], alone: boolean): Cbor {
    let before = 0;
    let most = 0;
    const pages = postings.map(({ document, weight: whole, shared, fields }): Cbor => {
      const weight = alone ? whole - shared : whole;
      const distance = document - before;
      before = document;
      const places = placesOf(weight, this.#nextPlace);
      most = Math.max(most, Math.ceil(weight / heaviest));
      return [distance, places, metaPlaces(fields)];
    });
    this.#nextPlace += most;
    return pages;
  }
}

function hasShared({ forms }: IndexedWord): boolean {
  return forms.some(({ postings }) => postings.some(({ shared }) => shared > 0));
}

/** As few places as weigh this together: negative numbers say what those behind them weigh, and the next is counted anew. */
function placesOf(weight: number, first: number): number[] {
  const whole = Math.floor(weight / heaviest);
  const rest = weight % heaviest;
  const heavy = whole === 0 ? [] : [-heaviest - 1, first, ...new Array<number>(whole - 1).fill(1)];
  return rest === 0 ? heavy : [...heavy, -rest - 1, first + whole];
}

/** A place in each of the fields. */
function metaPlaces(fields: number): number[] {
  const places: number[] = [];
  for (let field = 0; fields >> field > 0; field++) if ((fields >> field) & 1) places.push(-field - 1, 0);
  return places;
}
