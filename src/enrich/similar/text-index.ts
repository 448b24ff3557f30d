import type { SimilarOptions } from "#model/config.ts";
import type { DocumentRecord } from "#model/record.ts";
import { stemMarks } from "#model/text-profile.ts";
import { termMatrix } from "./term-matrix.ts";
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
  /** The object given is overwritten by the next call. */
  likeness(a: number, b: number): Readonly<TextLikeness>;
  /** The rare terms that both have, the most telling first; ordinary words never. */
  rareShared(a: number, b: number): SharedTerm[];
  /**
   * Adds to `scores` (all 0 before) what the rarer terms of `document` contribute to its likeness with each other one,
   * times `scale`; writes the documents with a score into `touched` and gives how many they are.
   */
  addTo(scores: Float64Array, touched: Int32Array, document: number, scale: number): number;
}

/**
 * So many entries of the inverted index are looked at to find candidates, the rarest terms first; so the work grows with
 * the number of documents and not with its square. Common terms still count for candidates that others found.
 */
const mostPostings = 4000;

export function textIndex(records: readonly DocumentRecord[], { commonShare, commonFrom }: SimilarOptions): TextIndex {
  const total = records.length;
  const profiles = records.map(profileOf);
  const vocabulary = sharedVocabulary(profiles);
  const { df } = vocabulary;
  // In a small knowledge base half of the documents are few, and each of them counts.
  const mostSaying = total < commonFrom ? total : total / 2;
  const idf = Float64Array.from(df, (count) => (count > mostSaying ? 0 : Math.log(total / count)));
  const matrix = termMatrix(profiles, vocabulary, idf);
  const {
    documentStarts,
    terms,
    weights,
    marks,
    indexes,
    termStarts,
    documents,
    documentWeights,
    titleSizes,
    subjectSizes,
  } = matrix;
  const mostRare = rareLimit(total, commonShare);
  const rareEnd = countUpTo(df, mostRare);
  const usualEnd = countUpTo(df, Math.max(mostRare, Math.min(total / 3, 2 * mostRare)));
  const [spreadWeights, spreadMarks] = [new Float32Array(df.length), new Uint8Array(df.length)];
  let spread = -1;
  const found: TextLikeness = { whole: 0, title: 0, subject: 0 };

  return { likeness, rareShared, addTo };

  /** Lays one document's terms out by number, so that others can be compared with it one after another. */
  function spreadOut(document: number): void {
    if (document === spread) return;
    if (spread >= 0) {
      const end = documentStarts[spread + 1] as number;
      for (let i = documentStarts[spread] as number; i < end; i += 1) spreadWeights[terms[i] as number] = 0;
    }
    const end = documentStarts[document + 1] as number;
    for (let i = documentStarts[document] as number; i < end; i += 1) {
      spreadWeights[terms[i] as number] = weights[i] as number;
      spreadMarks[terms[i] as number] = marks[i] as number;
    }
    spread = document;
  }

  function likeness(a: number, b: number): Readonly<TextLikeness> {
    spreadOut(a);
    let [whole, titleHere, titleThere, subjectHere, subjectThere] = [0, 0, 0, 0, 0];
    const end = documentStarts[b + 1] as number;
    for (let i = documentStarts[b] as number; i < end; i += 1) {
      const term = terms[i] as number;
      const weight = spreadWeights[term] as number;
      if (weight === 0) continue;
      whole += (weights[i] as number) * weight;
      const [here, there] = [spreadMarks[term] as number, marks[i] as number];
      if (((here | there) & inTitleOrSubject) === 0) continue;
      const square = (idf[term] as number) ** 2;
      if ((here & stemMarks.title) !== 0) titleHere += square;
      if ((there & stemMarks.title) !== 0) titleThere += square;
      if ((here & stemMarks.subject) !== 0) subjectHere += square;
      if ((there & stemMarks.subject) !== 0) subjectThere += square;
    }
    found.whole = whole;
    found.title = share(titleHere, titleSizes[a] as number) + share(titleThere, titleSizes[b] as number);
    found.subject = share(subjectHere, subjectSizes[a] as number) + share(subjectThere, subjectSizes[b] as number);
    return found;
  }

  function rareShared(a: number, b: number): SharedTerm[] {
    const [rare, usual]: [SharedTerm[], SharedTerm[]] = [[], []];
    const [endA, endB] = [documentStarts[a + 1] as number, documentStarts[b + 1] as number];
    for (let i = documentStarts[a] as number, j = documentStarts[b] as number; i < endA && j < endB; ) {
      const [first, second] = [terms[i] as number, terms[j] as number];
      if (first >= usualEnd || second >= usualEnd || rare.length >= mostShared) break;
      if (first === second) {
        const shared = sharedTerm(a, i, j);
        if (shared !== undefined) (first < rareEnd ? rare : usual).push(shared);
      }
      if (first <= second) i += 1;
      if (second <= first) j += 1;
    }
    rare.sort(mostTelling);
    return rare.length >= 2 ? [...rare, ...usual.sort(mostTelling).slice(0, 1)] : rare;
  }

  /** Of the i-th entry, which is of `a`, and the j-th, of another document: the term as it is printed, unless it says nothing. */
  function sharedTerm(a: number, i: number, j: number): SharedTerm | undefined {
    const [here, there] = [marks[i] as number, marks[j] as number];
    // A part of an identifier says something to a reader only where one of the two uses it as a word.
    if ((here & there & stemMarks.fragment) !== 0 || (here & stemMarks.everyday) !== 0) return undefined;
    const term = profiles[a]?.words[indexes[i] as number];
    if (term === undefined) return undefined;
    const inSubjects = (here & inTitleOrSubject) !== 0 && (there & inTitleOrSubject) !== 0;
    const weight = (weights[i] as number) * (weights[j] as number);
    return { term, df: df[terms[i] as number] as number, weight, inSubjects };
  }

  function addTo(scores: Float64Array, touched: Int32Array, document: number, scale: number): number {
    let count = 0;
    const last = documentStarts[document + 1] as number;
    for (let i = documentStarts[document] as number, left = mostPostings; i < last && left > 0; i += 1) {
      const term = terms[i] as number;
      const weight = scale * (weights[i] as number);
      const [start, end] = [termStarts[term] as number, termStarts[term + 1] as number];
      left -= end - start;
      for (let j = start; j < end; j += 1) {
        const other = documents[j] as number;
        if (other === document) continue;
        const score = scores[other] as number;
        if (score === 0) touched[count++] = other;
        scores[other] = score + weight * (documentWeights[j] as number);
      }
    }
    return count;
  }
}

/** Of the rare terms of two texts, so many of the rarest are looked at: a copy shares hundreds. */
const mostShared = 40;

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
