import type { EngineFacts } from "#model/search-table.ts";
import { formsOfWord, pagefindTerms, type Term } from "#search/words/pagefind-terms.ts";
import type { IndexedWord } from "#search/words/word-part.ts";
import type { Pagefind } from "./pagefind.ts";
import { documentsOf, type WordIndex } from "./word-index.ts";

/** Parts of the index are loaded for so many words at a time, the longest first: they are the rarest, as a rule. */
const atOnce = 3;
/** Where no more documents than this are left, the text tells about the other words, because it is shown anyway. */
export const few = 5;
/** Words of one question that are looked up: who pastes more has a line of a log, which its long words find. */
const mostWords = 6;

/** Languages whose stems begin otherwise than their words. */
const losesBeginnings = /^(?:ar|he|id|yi)\b/;

/** What words found. */
export interface FoundWords {
  /** Document → how well it fits. */
  scores: Map<number, number>;
  /** True where no document has one of the words in any form: it may be misspelt. */
  unsure: boolean;
  /** How many words were not looked up. */
  left: number;
  /** Which of those a text has. */
  leftIn(text: readonly string[]): boolean[];
  /** Which of these words of a text were found, or would be. */
  places(text: readonly string[]): number[];
}

interface Asked extends Term {
  stem: string;
  words?: IndexedWord[];
}

/** Finds words in all their forms, through Pagefind. */
export class WordSearch {
  readonly #pagefind: Pagefind;
  readonly #index: WordIndex;
  readonly #facts: EngineFacts;

  constructor(pagefind: Pagefind, index: WordIndex, facts: EngineFacts) {
    this.#pagefind = pagefind;
    this.#index = index;
    this.#facts = facts;
  }

  /** Among the documents of all sets. A word that none of all documents has is left out, as long as there is another. */
  async find(text: string, sets: readonly ReadonlySet<number>[]): Promise<FoundWords> {
    const asked = this.#asked(text);
    await this.#lookUp(asked, sets);
    const known = asked.filter(({ words }) => words !== undefined);
    this.#pagefind.add(known.flatMap(({ words = [] }) => words));
    const scores = known.length === 0 ? everyOf(sets) : this.#pagefind.search(known);
    const rest = asked.filter(({ words }) => words === undefined);
    return {
      scores,
      unsure: known.some(({ stem, words: [first] = [] }) => first === undefined || !first.stem.startsWith(stem)),
      left: rest.length,
      leftIn: (words) => {
        const stems = this.#stemsOf(
          words,
          rest.map(({ stem }) => stem),
        ).flat();
        return rest.map(({ stem }) => stems.some((each) => each.startsWith(stem)));
      },
      places: (words) => this.#places(words, asked),
    };
  }

  #asked(text: string): Asked[] {
    const terms = new Map(pagefindTerms(text, this.#facts).map((term) => [term.plain, term]));
    const stems = this.#pagefind.stems([...terms.keys()]);
    return [...terms.values()].map((term, at) => ({ ...term, stem: stems[at] ?? term.plain }));
  }

  async #lookUp(asked: readonly Asked[], sets: readonly ReadonlySet<number>[]): Promise<void> {
    const order = [...asked].sort((a, b) => b.stem.length - a.stem.length).slice(0, mostWords);
    const found = [...sets];
    for (let at = 0; at < order.length; at += atOnce) {
      if (order.length > atOnce && found.length > 0 && everyOf(found).size <= few) return;
      await Promise.all(
        order.slice(at, at + atOnce).map(async (each) => {
          each.words = await this.#index.matching(each.stem);
          if (each.words.length > 0) found.push(documentsOf(each.words));
        }),
      );
    }
  }

  #places(text: readonly string[], asked: readonly Asked[]): number[] {
    const beginnings = asked.map(({ stem, words = [] }) => {
      const [first] = words;
      return first === undefined || first.stem.startsWith(stem)
        ? { stem, whole: false }
        : { stem: first.stem, whole: true };
    });
    const isFound = (stem: string) =>
      beginnings.some((each) => (each.whole ? stem === each.stem : stem.startsWith(each.stem)));
    const wanted = beginnings.map(({ stem }) => stem);
    return this.#stemsOf(text, wanted).flatMap((stems, at) => (stems.some(isFound) ? [at] : []));
  }

  /** Of each word of a text, by what it can be found. Stemming is slow: what begins with another letter than all wanted stems is left out. */
  #stemsOf(text: readonly string[], wanted: readonly string[]): string[][] {
    const { kept, lang } = this.#facts;
    const first = new Set(wanted.map((stem) => stem.charAt(0)));
    const may = (form: string) => first.has(form.charAt(0)) || losesBeginnings.test(lang);
    const forms = text.map((word) => formsOfWord(word, kept).filter(may));
    const all = [...new Set(forms.flat())];
    const stems = this.#pagefind.stems(all);
    const of = new Map(all.map((form, at) => [form, stems[at] ?? form]));
    return forms.map((each) => each.map((form) => of.get(form) ?? form));
  }
}

/** Those that are in all of the sets, none better than another. */
function everyOf(sets: readonly ReadonlySet<number>[]): Map<number, number> {
  const [first, ...rest] = sets;
  const all = [...(first ?? [])].filter((number) => rest.every((each) => each.has(number)));
  return new Map(all.map((number) => [number, 0]));
}
