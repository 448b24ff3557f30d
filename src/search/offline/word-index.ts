import { bareWord, codeKeys } from "../words/code-words.ts";
import { fold } from "../words/fold.ts";
import { stem } from "../words/stem.ts";
import type { SearchedDocument } from "./searched-document.ts";

/** Saturation and length normalisation of BM25, at their usual values (Robertson and Zaragoza, 2009). */
const k1 = 1.2;
const b = 0.75;

/** How often each word stands in each document, weighted by where. */
export class WordIndex {
  readonly #counts: Map<string, number>[];
  readonly #lengths: number[];
  readonly #averageLength: number;
  readonly #documentsWith = new Map<string, number>();

  constructor(documents: readonly SearchedDocument[]) {
    this.#counts = documents.map(countsOf);
    this.#lengths = this.#counts.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
    this.#averageLength = this.#lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length);
    for (const counts of this.#counts) {
      for (const key of counts.keys()) this.#documentsWith.set(key, (this.#documentsWith.get(key) ?? 0) + 1);
    }
  }

  has(key: string): boolean {
    return this.#documentsWith.has(key);
  }

  documentHas(number: number, key: string): boolean {
    return this.#counts[number]?.has(key) === true;
  }

  /** Okapi BM25 of one document for these keys; the more, the better it fits. */
  score(number: number, keys: readonly string[]): number {
    const all = this.#counts.length;
    const length = (this.#lengths[number] ?? 0) / Math.max(1, this.#averageLength);
    return keys.reduce((sum, key) => {
      const count = this.#counts[number]?.get(key) ?? 0;
      const df = this.#documentsWith.get(key) ?? 0;
      const rarity = Math.log(1 + (all - df + 0.5) / (df + 0.5));
      return sum + (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
    }, 0);
  }
}

/** `w:` and the stem of a word, `c:` and the name of something in a program. */
export function keysOf(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const written = text.split(/\s+/);
  return [
    ...words.map((word) => `w:${stem(fold(word))}`),
    ...written.flatMap((word) => [...new Set([fold(bareWord(word)), ...codeKeys(word)])].map((key) => `c:${key}`)),
  ];
}

function countsOf({ lines }: SearchedDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of lines) {
    for (const key of keysOf(text)) counts.set(key, (counts.get(key) ?? 0) + weight);
  }
  return counts;
}
