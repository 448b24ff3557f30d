import type { DocumentRecord } from "#model/record.ts";
import { type TermPlaces, termPlaces } from "./term-places.ts";

/** A text of fewer terms counts as one of so many: of a few words, sharing two or three is no likeness. */
const fewestTerms = 32;

/** A text as the terms that it shares with others. */
export interface TermVector {
  /** Numbers of terms, ascending; a smaller number is a rarer term. */
  terms: Int32Array;
  /** How much each of them says about the text; divided by the length of the vector. */
  weights: Float32Array;
  /** 1 where the term is part of what the document is about. */
  inSubject: Uint8Array;
}

/**
 * `numbers` are those of the record's terms, -1 for a term that no other document has; `idf` is ln(N/df) by number,
 * `most` that of a term of one document. `scratch` has room for every number and is all zeros before and after.
 */
export function termVector(
  record: DocumentRecord,
  numbers: Int32Array,
  idf: Float64Array,
  most: number,
  scratch: Float32Array,
): TermVector {
  const places = termPlaces(record.incident);
  const subject = new Set<number>();
  let squares = 0;
  record.terms.forEach((term, i) => {
    const number = numbers[i] ?? -1;
    const weight = emphasis(term, places) * (idf[number] ?? most);
    squares += weight * weight;
    if (number < 0) return;
    scratch[number] = weight;
    if (places.subject.has(term)) subject.add(number);
  });
  const terms = numbers.filter((number) => number >= 0).sort();
  const length = Math.max(Math.sqrt(squares), Math.sqrt(fewestTerms) * most) || 1;
  const weights = Float32Array.from(terms, (term) => (scratch[term] ?? 0) / length);
  for (const term of terms) scratch[term] = 0;
  return { terms, weights, inSubject: Uint8Array.from(terms, (term) => (subject.has(term) ? 1 : 0)) };
}

/** Damped, as if a word of the title stood three times more in the text, and one of the summary once more. */
function emphasis(term: string, { title, subject }: TermPlaces): number {
  return 1 + Math.log(1 + (title.has(term) ? 3 : 0) + (subject.has(term) ? 1 : 0));
}

/** Walks two ascending lists at once, as far as the numbers are below `end`. */
export function eachShared(
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
