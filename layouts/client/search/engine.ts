import { fold } from "#search/words/fold.ts";
import { placesOfCodes, placesOfPhrase } from "#search/words/literal.ts";
import { queryWords } from "#search/words/query-words.ts";
import type { Bundle, Fragment } from "./bundle.ts";
import { ExactNames } from "./exact-names.ts";
import type { Pagefind } from "./pagefind.ts";
import { wordsOf } from "./passages.ts";
import { Phrases } from "./phrases.ts";
import type { Table } from "./table.ts";
import { WordIndex } from "./word-index.ts";
import { type FoundWords, few, WordSearch } from "./word-search.ts";

/** Phrases are compared letter for letter in so many documents, the best ones; about others the index of phrases tells. */
const mostCompared = 5;
/** Names of one question that are looked up. */
const mostNames = 6;

/** What the words of a reader find, before anything narrows it. */
export interface Found {
  /** Places in the table, best first. */
  documents: number[];
  /** Names of programs that stand in no document. */
  absent: string[];
  /** True where a word may be misspelt: no document has it in any form. */
  unsure: boolean;
  /** True where a phrase of more than two words was not compared as a whole in all documents. */
  loose: boolean;
  /** Which words of the document's content were found. */
  places(fragment: Fragment): number[];
}

/** Names of programs, by what they are in the documents. */
interface Named {
  sets: ReadonlySet<number>[];
  exact: string[];
  absent: string[];
  /** Written as names, but of letters alone and in no document: they are looked for as words. */
  words: string[];
}

/** Finds documents by words: any form of a word through Pagefind, names of programs and phrases exactly. */
export class Engine {
  readonly table: Table;
  readonly #bundle: Bundle;
  readonly #exact: ExactNames;
  readonly #phrases: Phrases;
  readonly #words: WordSearch;

  constructor(bundle: Bundle, table: Table, pagefind: Pagefind) {
    this.#bundle = bundle;
    this.table = table;
    this.#exact = new ExactNames(bundle, table.exact);
    this.#phrases = new Phrases(bundle, table.phrases);
    this.#words = new WordSearch(pagefind, new WordIndex(bundle, table.parts), table.engine);
  }

  fragment(number: number): Promise<Fragment> {
    return this.#bundle.fragment(this.table.prefix + (this.table.fragments[number] ?? ""));
  }

  all(): number[] {
    return this.table.fragments.map((_, number) => number);
  }

  async find(text: string): Promise<Found> {
    const { plain, codes, phrases, unfinished } = queryWords(text);
    const [named, phrased] = await Promise.all([
      this.#named(codes, unfinished),
      Promise.all(phrases.map((phrase) => this.#phrases.having(phrase))),
    ]);
    const { exact, absent } = named;
    if (absent.length > 0) return { documents: [], absent, unsure: false, loose: false, places: () => [] };
    const words = [...plain, ...named.words];
    const sets = [...named.sets, ...phrased];
    const found = words.length > 0 ? await this.#words.find(words.join(" "), sets) : undefined;
    const candidates = best(found === undefined ? sets : [...sets, new Set(found.scores.keys())], found?.scores);
    const { documents, loose } = await this.#having(phrases, candidates);
    const places = ({ content }: Fragment) => {
      const written = wordsOf(content);
      return [...(found?.places(written) ?? []), ...literalPlaces(written, exact, code(unfinished, exact), phrases)];
    };
    return { documents: await this.#withRest(found, documents), absent, unsure: found?.unsure === true, loose, places };
  }

  async #named(codes: readonly string[], unfinished: string | undefined): Promise<Named> {
    const named: Named = { sets: [], exact: [], absent: [], words: [] };
    const looked = await Promise.all(
      codes.slice(0, mostNames).map(async (name) => {
        const numbers = await this.#exact.of(name);
        return { name, numbers: numbers ?? (name === unfinished ? await this.#exact.startingWith(name) : []) };
      }),
    );
    for (const { name, numbers } of looked) {
      if (numbers.length > 0) named.sets.push(new Set(numbers));
      if (numbers.length > 0) named.exact.push(name);
      // A word of letters may be written in another way; a place in a file or a number may not.
      else if (/^\p{L}+$/u.test(name)) named.words.push(name);
      else named.absent.push(name);
    }
    return named;
  }

  async #having(
    phrases: readonly string[],
    candidates: readonly number[],
  ): Promise<Pick<Found, "documents" | "loose">> {
    if (phrases.length === 0) return { documents: [...candidates], loose: false };
    const [compared, rest] = [candidates.slice(0, mostCompared), candidates.slice(mostCompared)];
    const has = await Promise.all(
      compared.map(async (number) => {
        const words = wordsOf((await this.fragment(number)).content);
        return phrases.every((phrase) => placesOfPhrase(words, phrase).length > 0);
      }),
    );
    const long = phrases.some((phrase) => phrase.split(" ").length > 2);
    return { documents: [...compared.filter((_, at) => has[at]), ...rest], loose: long && rest.length > 0 };
  }

  /** Of the words that were not looked up, because few documents were left, each that one of them has narrows them down. */
  async #withRest(found: FoundWords | undefined, documents: readonly number[]): Promise<number[]> {
    if (found === undefined || found.left === 0 || documents.length > few) return [...documents];
    const has = new Map(
      await Promise.all(
        documents.map(async (number) => {
          const { content } = await this.fragment(number);
          return [number, found.leftIn(wordsOf(content))] as const;
        }),
      ),
    );
    let left = [...documents];
    for (let word = 0; word < found.left; word++) {
      const having = left.filter((number) => has.get(number)?.[word]);
      if (having.length > 0) left = having;
    }
    return left;
  }
}

/** The code that is still being typed matches what begins with it. */
function code(unfinished: string | undefined, exact: readonly string[]): string | undefined {
  return unfinished !== undefined && exact.includes(unfinished) ? unfinished : undefined;
}

function literalPlaces(
  words: readonly string[],
  codes: readonly string[],
  beginning: string | undefined,
  phrases: readonly string[],
): number[] {
  const named = placesOfCodes(words, codes);
  const begun =
    named.length > 0 || beginning === undefined
      ? []
      : words.flatMap((word, at) => (fold(word).includes(beginning) ? [at] : []));
  return [...named, ...begun, ...phrases.flatMap((phrase) => placesOfPhrase(words, phrase))];
}

/** Those that are in all of the sets, best first; among equals the newest, which come first in the table. */
function best(sets: readonly ReadonlySet<number>[], scores: ReadonlyMap<number, number> = new Map()): number[] {
  const [first, ...rest] = sets;
  return [...(first ?? [])]
    .filter((number) => rest.every((each) => each.has(number)))
    .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b);
}
