import type { DocumentTable } from "#model/search-table.ts";
import { type IndexedWord, unpackWords } from "#search/words/word-part.ts";
import type { Bundle } from "./bundle.ts";
import { shardsWith } from "./shards.ts";

/** A beginning of so many letters is too short for more than the first part that has it. */
const shortBeginning = 2;
/** Parts that one word may need, if many words begin with it. */
const mostParts = 3;
/** Documents of all words together that begin with a word: the longest of more are left out. */
const mostPostings = 8_000;

/** Pagefind's words by what they begin with: `src/search/word-parts.ts` says how they are made. */
export class WordIndex {
  readonly #bundle: Bundle;
  readonly #parts: DocumentTable["parts"];

  constructor(bundle: Bundle, parts: DocumentTable["parts"]) {
    this.#bundle = bundle;
    this.#parts = parts;
  }

  /** The words that begin so, as Pagefind finds them; without any, the longest that the stem begins with, unless too little is left. */
  async matching(stem: string): Promise<IndexedWord[]> {
    const most = stem.length <= shortBeginning ? 1 : mostParts;
    const words = (await shardsWith(this.#bundle, this.#parts, { beginning: stem, most }, unpackWords)).flat();
    const longer = words.filter((word) => word.stem.startsWith(stem));
    if (longer.length > 0) return fewest(longer);
    const shorter = words.filter((word) => stem.startsWith(word.stem) && word.stem.length >= leastOf(stem));
    return shorter.sort((a, b) => b.stem.length - a.stem.length).slice(0, 1);
  }
}

/** Pagefind takes any beginning: `no` for `noticed`. A hint serves better then. */
function leastOf(stem: string): number {
  return Math.max(4, Math.ceil(stem.length / 2));
}

/** The shortest first, as many as are quickly searched. */
function fewest(words: readonly IndexedWord[]): IndexedWord[] {
  let sum = 0;
  const sorted = [...words].sort((a, b) => a.stem.length - b.stem.length);
  return sorted.filter((word, at) => {
    sum += word.forms.reduce((all, { postings }) => all + postings.length, 0);
    return at === 0 || sum <= mostPostings;
  });
}

/** The documents that have one of the words. */
export function documentsOf(words: readonly IndexedWord[]): Set<number> {
  return new Set(
    words.flatMap(({ forms }) => forms.flatMap(({ postings }) => postings.map(({ document }) => document))),
  );
}
