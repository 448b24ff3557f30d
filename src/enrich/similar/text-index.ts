import type { SimilarOptions } from "#model/config.ts";
import type { DocumentRecord } from "#model/record.ts";
import { stemMarks } from "#model/text-profile.ts";
import { eachShared, type TermVector, termVector } from "./term-vector.ts";
import { countUpTo, profileOf, sharedVocabulary } from "./vocabulary.ts";

/** A rare term in the texts of two documents. */
export interface SharedTerm {
  /** As the first of the two writes it, in lower case. */
  term: string;
  /** On how many documents it stands. */
  df: number;
  /** How much of the likeness of the two comes from it. */
  weight: number;
  /** Both documents are about it: it stands in the title, the summary or the like of each. */
  inSubjects: boolean;
}

/** How alike two texts are; each part from 0 to 1. */
export interface TextLikeness {
  /** Cosine of the two texts' terms, weighted by rarity and by how often they are used. */
  whole: number;
  /** How much of what one title names the other text mentions, both ways added up; by rarity. */
  title: number;
  /** The same for what the two are about. */
  subject: number;
}

/** Compares texts by the terms that they share. Documents are named by their numbers. */
export interface TextIndex {
  likeness(a: number, b: number): TextLikeness;
  /** The rare terms that both have, the most telling first; ordinary words never. */
  rareShared(a: number, b: number): SharedTerm[];
  /**
   * Adds to `scores` what the rarer terms of `document` contribute to its likeness with each other one, times `scale`;
   * documents whose score was 0 are put into `touched`.
   */
  addTo(scores: Float64Array, touched: number[], document: number, scale: number): void;
}

/**
 * So many entries of the inverted index are looked at to find candidates, the rarest terms first; so the work grows with
 * the number of documents and not with its square. Common terms still count for candidates that others found.
 */
const mostPostings = 4000;

export function textIndex(records: readonly DocumentRecord[], { commonShare }: SimilarOptions): TextIndex {
  const total = records.length;
  const profiles = records.map(profileOf);
  const { df, numbersOf } = sharedVocabulary(profiles);
  const idf = Float64Array.from(df, (count) => Math.log(total / count));
  const most = Math.log(total);
  const vectors = profiles.map((profile, document) =>
    termVector(profile, numbersOf[document] ?? new Int32Array(), idf, most),
  );
  const rareEnd = countUpTo(df, rareLimit(total, commonShare));
  const usualEnd = countUpTo(
    df,
    Math.max(rareLimit(total, commonShare), Math.min(total / 3, 2 * rareLimit(total, commonShare))),
  );
  const postings = invertedIndex(vectors, df);
  const spread = spreader(vectors, df.length);

  return { likeness, rareShared, addTo };

  function likeness(a: number, b: number): TextLikeness {
    const { weights: spreadWeights, marks: spreadMarks } = spread(a);
    const [first, second] = [vectors[a] ?? empty, vectors[b] ?? empty];
    const { terms, weights, marks } = second;
    let [whole, titleHere, titleThere, subjectHere, subjectThere] = [0, 0, 0, 0, 0];
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i] ?? 0;
      const weight = spreadWeights[term] ?? 0;
      if (weight === 0) continue;
      whole += (weights[i] ?? 0) * weight;
      const [here, there] = [spreadMarks[term] ?? 0, marks[i] ?? 0];
      if (((here | there) & inTitleOrSubject) === 0) continue;
      const square = (idf[term] ?? 0) ** 2;
      if ((here & stemMarks.title) !== 0) titleHere += square;
      if ((there & stemMarks.title) !== 0) titleThere += square;
      if ((here & stemMarks.subject) !== 0) subjectHere += square;
      if ((there & stemMarks.subject) !== 0) subjectThere += square;
    }
    return {
      whole,
      title: share(titleHere, first.titleSize) + share(titleThere, second.titleSize),
      subject: share(subjectHere, first.subjectSize) + share(subjectThere, second.subjectSize),
    };
  }

  function rareShared(a: number, b: number): SharedTerm[] {
    const [first, second] = [vectors[a] ?? empty, vectors[b] ?? empty];
    const [rare, usual]: [SharedTerm[], SharedTerm[]] = [[], []];
    eachShared(first.terms, second.terms, usualEnd, (number, i, j) => {
      const [here, there] = [first.marks[i] ?? 0, second.marks[j] ?? 0];
      // A part of an identifier says something to a reader only where one of the two uses it as a word.
      if ((here & there & stemMarks.fragment) !== 0 || (here & stemMarks.everyday) !== 0) return;
      const [at, other] = [first.indexes[i] ?? -1, second.indexes[j] ?? -1];
      const term = profiles[a]?.words[at];
      // Numbers are given by a hash, and two stems may have the same one.
      if (term === undefined || profiles[a]?.stems[at] !== profiles[b]?.stems[other]) return;
      const weight = (first.weights[i] ?? 0) * (second.weights[j] ?? 0);
      const inSubjects = (here & inTitleOrSubject) !== 0 && (there & inTitleOrSubject) !== 0;
      (number < rareEnd ? rare : usual).push({ term, df: df[number] ?? 0, weight, inSubjects });
    });
    if (rare.length >= 2) rare.sort(mostTelling);
    return rare.length >= 2 ? [...rare, ...usual.sort(mostTelling).slice(0, 1)] : rare;
  }

  function addTo(scores: Float64Array, touched: number[], document: number, scale: number): void {
    const { terms, weights } = vectors[document] ?? empty;
    for (let i = 0, left = mostPostings; i < terms.length && left > 0; i += 1) {
      const term = terms[i] ?? 0;
      const weight = scale * (weights[i] ?? 0);
      const [start, end] = [postings.starts[term] ?? 0, postings.starts[term + 1] ?? 0];
      left -= end - start;
      for (let j = start; j < end; j += 1) {
        const other = postings.documents[j] as number;
        const more = weight * (postings.weights[j] as number);
        if (other === document || more === 0) continue;
        const score = scores[other] as number;
        if (score === 0) touched.push(other);
        scores[other] = score + more;
      }
    }
  }
}

function mostTelling(a: SharedTerm, b: SharedTerm): number {
  return b.weight - a.weight || a.df - b.df;
}

const inTitleOrSubject = stemMarks.title | stemMarks.subject;

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/**
 * A term on more documents than this is not rare. As with any other value, the share of the documents decides, up to a
 * dozen; in a large knowledge base a small share is still many, and there the limit grows with the square root only.
 */
function rareLimit(total: number, commonShare: number): number {
  return Math.max(2, Math.min(commonShare * total, 12), Math.sqrt(total));
}

/** For each term the documents that have it, one term after the other: those of `term` begin at `starts[term]`. */
function invertedIndex(vectors: readonly TermVector[], df: Int32Array) {
  const starts = new Int32Array(df.length + 1);
  vectors.forEach(({ terms }) => {
    for (let i = 0; i < terms.length; i += 1)
      starts[(terms[i] as number) + 1] = (starts[(terms[i] as number) + 1] as number) + 1;
  });
  for (let term = 0; term < df.length; term += 1)
    starts[term + 1] = (starts[term + 1] as number) + (starts[term] as number);
  const size = starts[df.length] ?? 0;
  const [documents, weights, next] = [new Int32Array(size), new Float32Array(size), starts.slice()];
  vectors.forEach(({ terms, weights: own }, document) => {
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i] ?? 0;
      const at = next[term] ?? 0;
      next[term] = at + 1;
      documents[at] = document;
      weights[at] = own[i] ?? 0;
    }
  });
  return { starts, documents, weights };
}

/** Lays one document's terms out by number, so that others can be compared with it one after another. */
function spreader(vectors: readonly TermVector[], size: number) {
  const [weights, marks] = [new Float32Array(size), new Uint8Array(size)];
  let current = -1;
  return (document: number) => {
    if (document === current) return { weights, marks };
    for (const term of (vectors[current] ?? empty).terms) weights[term] = 0;
    const vector = vectors[document] ?? empty;
    for (let i = 0; i < vector.terms.length; i += 1) {
      const term = vector.terms[i] ?? 0;
      weights[term] = vector.weights[i] ?? 0;
      marks[term] = vector.marks[i] ?? 0;
    }
    current = document;
    return { weights, marks };
  };
}

const empty: TermVector = {
  terms: new Int32Array(),
  weights: new Float32Array(),
  marks: new Uint8Array(),
  indexes: new Int32Array(),
  titleSize: 0,
  subjectSize: 0,
};
