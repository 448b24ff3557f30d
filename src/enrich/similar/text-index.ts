import type { SimilarOptions } from "#model/config.ts";
import type { DocumentRecord } from "#model/record.ts";
import { isEveryday } from "./everyday-words.ts";
import { eachShared, type TermVector, termVector } from "./term-vector.ts";
import { countUpTo, sharedVocabulary, type Term } from "./vocabulary.ts";

/** A term in the texts of two documents. */
export interface SharedTerm extends Term {
  /** It is part of what one of the two is about. */
  inSubject: boolean;
  /** An ordinary word, which is rare here all the same. */
  everyday: boolean;
}

/** Compares texts by the terms that they share. Documents are named by their numbers. */
export interface TextIndex {
  /** Cosine of the two texts' terms weighted by rarity: 0 (nothing shared) to 1 (the same text). */
  likeness(a: number, b: number): number;
  /**
   * The rare terms that both have, rarest first, everyday words last. In a small knowledge base nearly every word is
   * rare; there everyday words are left out.
   */
  rareShared(a: number, b: number): SharedTerm[];
  /**
   * Adds to `scores` what the rarer terms of `document` contribute to its likeness with each other one, times `scale`;
   * documents whose score was 0 are put into `touched`.
   */
  addTo(scores: Float64Array, touched: number[], document: number, scale: number): void;
}

/** Terms on more documents than this find no candidates; they still count for those that others found. */
const mostPostings = 64;

export function textIndex(records: readonly DocumentRecord[], { commonShare, commonFrom }: SimilarOptions): TextIndex {
  const total = records.length;
  const { terms: vocabulary, numbersOf } = sharedVocabulary(records);
  const idf = Float64Array.from(vocabulary, ({ df }) => Math.log(total / df));
  const scratch = new Float32Array(vocabulary.length);
  const vectors = records.map((record, document) =>
    termVector(record, numbersOf[document] ?? new Int32Array(), idf, Math.log(total), scratch),
  );
  const mostRare = rareLimit(total, commonShare);
  const rareEnd = countUpTo(vocabulary, mostRare);
  const everyday = vocabulary.slice(0, rareEnd).map(({ term }) => isEveryday(term));
  const postings = postingsOf(vectors, vocabulary.slice(0, countUpTo(vocabulary, mostPostings)));
  const spread = spreader(vectors, scratch);

  return { likeness, rareShared, addTo };

  function likeness(a: number, b: number): number {
    spread(a);
    const { terms, weights } = vectors[b] ?? empty;
    let sum = 0;
    for (let i = 0; i < terms.length; i += 1) sum += (weights[i] ?? 0) * (scratch[terms[i] ?? 0] ?? 0);
    return sum;
  }

  function rareShared(a: number, b: number): SharedTerm[] {
    const [first, second] = [vectors[a] ?? empty, vectors[b] ?? empty];
    const [telling, ordinary]: [SharedTerm[], SharedTerm[]] = [[], []];
    eachShared(first.terms, second.terms, rareEnd, (number, i, j) => {
      const entry = vocabulary[number];
      if (entry === undefined) return;
      const inSubject = first.inSubject[i] === 1 || second.inSubject[j] === 1;
      const isOrdinary = everyday[number] ?? false;
      (isOrdinary ? ordinary : telling).push({ term: entry.term, df: entry.df, inSubject, everyday: isOrdinary });
    });
    return total < commonFrom ? telling : [...telling, ...ordinary];
  }

  function addTo(scores: Float64Array, touched: number[], document: number, scale: number): void {
    const { terms, weights } = vectors[document] ?? empty;
    for (let i = 0; i < terms.length; i += 1) {
      const posting = postings[terms[i] ?? -1];
      if (posting === undefined) return;
      const weight = scale * (weights[i] ?? 0);
      for (let j = 0; j < posting.documents.length; j += 1) {
        const other = posting.documents[j] ?? document;
        if (other === document) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight * (posting.weights[j] ?? 0);
      }
    }
  }
}

/**
 * A term on more documents than this is not rare. As with any other value, the share of the documents decides, up to a
 * dozen; in a large knowledge base a small share is still many, and there the limit grows with the square root only.
 */
function rareLimit(total: number, commonShare: number): number {
  return Math.max(2, Math.min(commonShare * total, 12), Math.sqrt(total));
}

/** The documents of each of the given terms, which are the first, rarest ones. */
function postingsOf(vectors: readonly TermVector[], terms: readonly Term[]) {
  const postings = terms.map(({ df }) => ({ documents: new Int32Array(df), weights: new Float32Array(df), filled: 0 }));
  vectors.forEach(({ terms: own, weights }, document) => {
    for (let i = 0; i < own.length; i += 1) {
      const posting = postings[own[i] ?? -1];
      if (posting === undefined) break;
      posting.documents[posting.filled] = document;
      posting.weights[posting.filled] = weights[i] ?? 0;
      posting.filled += 1;
    }
  });
  return postings;
}

/** Keeps the weights of one document in `scratch` by term, so that others can be compared with it one after another. */
function spreader(vectors: readonly TermVector[], scratch: Float32Array): (document: number) => void {
  let current = -1;
  return (document) => {
    if (document === current) return;
    for (const term of (vectors[current] ?? empty).terms) scratch[term] = 0;
    const { terms, weights } = vectors[document] ?? empty;
    for (let i = 0; i < terms.length; i += 1) scratch[terms[i] ?? 0] = weights[i] ?? 0;
    current = document;
  };
}

const empty: TermVector = { terms: new Int32Array(), weights: new Float32Array(), inSubject: new Uint8Array() };
