import type { SimilarOptions } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { DocumentRecord } from "#model/record.ts";
import { isEveryday } from "./everyday-words.ts";
import { type TermPlaces, termPlaces } from "./text-terms.ts";

/** A term in the texts of two documents. */
export interface SharedTerm {
  term: string;
  df: number;
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

interface Vector {
  /** Ascending; a smaller term number is a rarer term. */
  terms: Int32Array;
  /** Divided by the length of the vector. */
  weights: Float64Array;
  inSubject: Uint8Array;
}

export function textIndex(records: readonly DocumentRecord[], { commonShare, commonFrom }: SimilarOptions): TextIndex {
  const total = records.length;
  const { vocabulary, numbers } = sharedVocabulary(records);
  const idf = Float64Array.from(vocabulary, ({ df }) => Math.log(total / df));
  const scratch = new Float64Array(vocabulary.length);
  const vectors = records.map((record) => vectorOf(record, numbers, idf, Math.log(total), scratch));
  const mostRare = rareLimit(total, commonShare);
  const rareEnd = endOf(vocabulary, mostRare);
  const everyday = vocabulary.slice(0, rareEnd).map(({ term }) => isEveryday(term));
  const postings = postingsOf(vectors, vocabulary.slice(0, endOf(vocabulary, Math.max(mostPostings, mostRare))));
  const spread = spreader(vectors, scratch);

  return {
    likeness(a, b) {
      spread(a);
      const { terms, weights } = vectorAt(vectors, b);
      let sum = 0;
      for (let i = 0; i < terms.length; i += 1) sum += (weights[i] ?? 0) * (scratch[terms[i] ?? 0] ?? 0);
      return sum;
    },
    rareShared(a, b) {
      const [first, second] = [vectorAt(vectors, a), vectorAt(vectors, b)];
      const [telling, ordinary]: [SharedTerm[], SharedTerm[]] = [[], []];
      eachShared(first.terms, second.terms, rareEnd, (number, i, j) => {
        const entry = vocabulary[number];
        if (entry === undefined) return;
        const inSubject = first.inSubject[i] === 1 || second.inSubject[j] === 1;
        const isOrdinary = everyday[number] ?? false;
        (isOrdinary ? ordinary : telling).push({ term: entry.term, df: entry.df, inSubject, everyday: isOrdinary });
      });
      return total < commonFrom ? telling : [...telling, ...ordinary];
    },
    addTo(scores, touched, document, scale) {
      const { terms, weights } = vectorAt(vectors, document);
      for (let i = 0; i < terms.length; i += 1) {
        const posting = postings[terms[i] ?? -1];
        if (posting === undefined) break;
        const weight = scale * (weights[i] ?? 0);
        for (let j = 0; j < posting.documents.length; j += 1) {
          const other = posting.documents[j] ?? document;
          if (other === document) continue;
          if (scores[other] === 0) touched.push(other);
          scores[other] = (scores[other] ?? 0) + weight * (posting.weights[j] ?? 0);
        }
      }
    },
  };
}

/**
 * A term on more documents than this is not rare. As with any other value, the share of the documents decides, up to a
 * dozen; in a large knowledge base a small share is still many, and there the limit grows with the square root only.
 */
function rareLimit(total: number, commonShare: number): number {
  return Math.max(2, Math.min(commonShare * total, 12), Math.sqrt(total));
}

/** The terms that at least two documents have, rarest first, then by name. */
function sharedVocabulary(records: readonly DocumentRecord[]) {
  const counts = new Map<string, number>();
  for (const { terms } of records) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const vocabulary: { term: string; df: number }[] = [];
  for (const [term, df] of counts) if (df > 1) vocabulary.push({ term, df });
  vocabulary.sort((a, b) => a.df - b.df || compareText(a.term, b.term));
  return { vocabulary, numbers: new Map(vocabulary.map(({ term }, number) => [term, number])) };
}

/** `scratch` is all zeros before and after. */
function vectorOf(
  record: DocumentRecord,
  numbers: ReadonlyMap<string, number>,
  idf: Float64Array,
  most: number,
  scratch: Float64Array,
): Vector {
  const places = termPlaces(record);
  const found: number[] = [];
  const subject = new Set<number>();
  let squares = 0;
  for (const term of record.terms) {
    const number = numbers.get(term);
    const weight = emphasis(term, places) * (number === undefined ? most : (idf[number] ?? 0));
    squares += weight * weight;
    if (number === undefined) continue;
    found.push(number);
    scratch[number] = weight;
    if (places.subject.has(term)) subject.add(number);
  }
  const terms = Int32Array.from(found).sort();
  const length = Math.sqrt(squares) || 1;
  const weights = Float64Array.from(terms, (term) => (scratch[term] ?? 0) / length);
  for (const term of terms) scratch[term] = 0;
  return { terms, weights, inSubject: Uint8Array.from(terms, (term) => (subject.has(term) ? 1 : 0)) };
}

/** Damped, as if a word of the title stood three times more in the text, and one of the summary once more. */
function emphasis(term: string, { title, subject }: TermPlaces): number {
  return 1 + Math.log(1 + (title.has(term) ? 3 : 0) + (subject.has(term) ? 1 : 0));
}

/** How many terms, from the rarest on, are on at most `most` documents. */
function endOf(vocabulary: readonly { df: number }[], most: number): number {
  const end = vocabulary.findIndex(({ df }) => df > most);
  return end === -1 ? vocabulary.length : end;
}

/** The documents of each of the given terms, which are the first, rarest ones. */
function postingsOf(vectors: readonly Vector[], terms: readonly { df: number }[]) {
  const postings = terms.map(({ df }) => ({ documents: new Int32Array(df), weights: new Float64Array(df), filled: 0 }));
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
function spreader(vectors: readonly Vector[], scratch: Float64Array): (document: number) => void {
  let current = -1;
  return (document) => {
    if (document === current) return;
    for (const term of vectorAt(vectors, current).terms) scratch[term] = 0;
    const { terms, weights } = vectorAt(vectors, document);
    for (let i = 0; i < terms.length; i += 1) scratch[terms[i] ?? 0] = weights[i] ?? 0;
    current = document;
  };
}

const empty: Vector = { terms: new Int32Array(), weights: new Float64Array(), inSubject: new Uint8Array() };

function vectorAt(vectors: readonly Vector[], document: number): Vector {
  return vectors[document] ?? empty;
}

/** Walks two ascending lists at once, up to `end`. */
function eachShared(
  first: Int32Array,
  second: Int32Array,
  end: number,
  visit: (term: number, i: number, j: number) => void,
): void {
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const a = first[i] ?? end;
    const b = second[j] ?? end;
    if (a >= end || b >= end) return;
    if (a === b) visit(a, i, j);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
}
