import { fold } from "#search/words/fold.ts";
import { placesOfCodes, placesOfPhrase } from "#search/words/literal.ts";
import { queryWords } from "#search/words/query-words.ts";
import type { Bundle, Fragment, PagefindResult } from "./bundle.ts";
import { ExactNames } from "./exact-names.ts";
import { wordsOf } from "./passages.ts";
import type { Table } from "./table.ts";

/** Phrases are compared letter for letter in so many documents; where more have the words in this order, that must do. */
const mostCompared = 40;

/** What the words of a reader find, before anything narrows it. */
export interface Found {
  /** Places in the table, best first. */
  documents: number[];
  /** Names of programs that stand in no document. */
  absent: string[];
  /** True where phrases were compared by the forms of their words only. */
  loose: boolean;
  /** Which words of the document's content were found. */
  places(number: number, fragment: Fragment): number[];
}

type Scores = Map<number, { score: number; words: number[] }>;

/** Finds documents by words: any form of a word through Pagefind, names of programs and phrases exactly. */
export class Engine {
  readonly table: Table;
  readonly #bundle: Bundle;
  readonly #exact: ExactNames;
  readonly #numbers: Map<string, number>;

  constructor(bundle: Bundle, table: Table) {
    this.#bundle = bundle;
    this.table = table;
    this.#exact = new ExactNames(bundle, table.exact);
    this.#numbers = new Map(table.fragments.map((name, number) => [name, number]));
  }

  fragment(number: number): Promise<Fragment> {
    return this.#bundle.fragment(this.table.prefix + (this.table.fragments[number] ?? ""));
  }

  all(): number[] {
    return this.table.fragments.map((_, number) => number);
  }

  async find(text: string): Promise<Found> {
    const { plain, codes, phrases, unfinished } = queryWords(text);
    const words = [...plain];
    const exact: string[] = [];
    const absent: string[] = [];
    const sets: Set<number>[] = [];
    for (const code of codes) {
      const numbers = (await this.#exact.of(code)) ?? (code === unfinished ? await this.#exact.startingWith(code) : []);
      if (numbers.length > 0) sets.push(new Set(numbers));
      if (numbers.length > 0) exact.push(code);
      // A word of letters may be written in another way; a place in a file or a number may not.
      else if (/^\p{L}+$/u.test(code)) words.push(code);
      else absent.push(code);
    }
    if (absent.length > 0) return { documents: [], absent, loose: false, places: () => [] };
    const scores = await Promise.all([
      ...(words.length > 0 ? [this.#pagefind(words.join(" "))] : []),
      ...phrases.map((phrase) => this.#pagefind(`"${phrase.replaceAll('"', " ")}"`)),
    ]);
    const candidates = best(intersection(sets, scores), scores);
    const loose = phrases.length > 0 && candidates.length > mostCompared;
    const literally = phrases.length > 0 && !loose ? await this.#having(phrases, candidates) : candidates;
    const places = (number: number, { content }: Fragment) => [
      ...scores.slice(0, words.length > 0 ? 1 : 0).flatMap((each) => each.get(number)?.words ?? []),
      ...literalPlaces(wordsOf(content), exact, code(unfinished, exact), phrases),
    ];
    return { documents: literally, absent, loose, places };
  }

  async #pagefind(words: string): Promise<Scores> {
    const { results } = await (await this.#bundle.pagefind()).search(words);
    const { prefix } = this.table;
    const numbered = results.flatMap(({ id, score, words: at }: PagefindResult) => {
      const number = this.#numbers.get(id.slice(prefix.length));
      return number === undefined ? [] : [[number, { score, words: at }] as const];
    });
    if (results.length > 0 && numbered.length === 0) throw new Error("the site has changed: load the page again");
    return new Map(numbered);
  }

  async #having(phrases: readonly string[], candidates: readonly number[]): Promise<number[]> {
    const has = await Promise.all(
      candidates.map(async (number) => {
        const words = wordsOf((await this.fragment(number)).content);
        return phrases.every((phrase) => placesOfPhrase(words, phrase).length > 0);
      }),
    );
    return candidates.filter((_, at) => has[at]);
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

function intersection(sets: readonly ReadonlySet<number>[], scores: readonly Scores[]): number[] {
  const [first, ...rest] = [...sets, ...scores];
  return first === undefined ? [] : [...first.keys()].filter((number) => rest.every((each) => each.has(number)));
}

/** Best first; among equals the newest, which come first in the table. */
function best(numbers: readonly number[], scores: readonly Scores[]): number[] {
  const sum = (number: number) => scores.reduce((total, each) => total + (each.get(number)?.score ?? 0), 0);
  return numbers
    .map((number) => ({ number, score: sum(number) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .map(({ number }) => number);
}
