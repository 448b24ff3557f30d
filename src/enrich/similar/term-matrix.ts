import type { TextProfile } from "#model/text-profile.ts";
import { textWeights } from "./text-weights.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Which document says how much of which term: once by document, once by term. All in a few long arrays. */
export interface TermMatrix {
  /** The terms of document `d` stand from `documentStarts[d]` up to `documentStarts[d + 1]`, ascending: the rarest first. */
  documentStarts: Int32Array;
  terms: Int32Array;
  weights: Float32Array;
  /** Sums of `stemMarks`. */
  marks: Uint8Array;
  /** Where each stands in the profile of the document. */
  indexes: Int32Array;
  /** The documents of term `t` stand from `termStarts[t]` up to `termStarts[t + 1]`, ascending. */
  termStarts: Int32Array;
  documents: Int32Array;
  documentWeights: Float32Array;
  /** By document, the squares of the rarities of all stems of its title, and of its subject, added up. */
  titleSizes: Float64Array;
  subjectSizes: Float64Array;
}

type ByTerm = Pick<TermMatrix, "termStarts" | "documents" | "documentWeights"> & { places: Int32Array };

/** `idf` is ln(N/df) by term. */
export function termMatrix(profiles: readonly TextProfile[], vocabulary: Vocabulary, idf: Float64Array): TermMatrix {
  const most = Math.log(profiles.length);
  const ofStems = new Float32Array(vocabulary.numbers.length);
  const [titleSizes, subjectSizes] = [new Float64Array(profiles.length), new Float64Array(profiles.length)];
  const compared = new Int32Array(profiles.length);
  profiles.forEach((profile, document) => {
    const [start, end] = [vocabulary.starts[document] as number, vocabulary.starts[document + 1] as number];
    const weights = ofStems.subarray(start, end);
    const sizes = textWeights(profile, vocabulary.numbers.subarray(start, end), idf, most, weights);
    compared[document] = sizes.compared;
    titleSizes[document] = sizes.titleSize;
    subjectSizes[document] = sizes.subjectSize;
  });
  const byTerm = layOutByTerm(vocabulary, ofStems);
  const { termStarts, documents, documentWeights } = byTerm;
  const byDocument = readOffByDocument(profiles, byTerm, startsOf(compared));
  return { ...byDocument, termStarts, documents, documentWeights, titleSizes, subjectSizes };
}

function layOutByTerm({ df, numbers, starts }: Vocabulary, ofStems: Float32Array): ByTerm {
  const counts = new Int32Array(df.length);
  for (let at = 0; at < numbers.length; at += 1) {
    if (ofStems[at] === 0) continue;
    const term = numbers[at] as number;
    counts[term] = (counts[term] as number) + 1;
  }
  const termStarts = startsOf(counts);
  const size = termStarts[df.length] ?? 0;
  const [documents, documentWeights, places] = [new Int32Array(size), new Float32Array(size), new Int32Array(size)];
  const next = termStarts.slice();
  for (let document = 0; document + 1 < starts.length; document += 1) {
    const [start, end] = [starts[document] as number, starts[document + 1] as number];
    for (let at = start; at < end; at += 1) {
      const weight = ofStems[at] as number;
      if (weight === 0) continue;
      const term = numbers[at] as number;
      const to = next[term] as number;
      next[term] = to + 1;
      documents[to] = document;
      documentWeights[to] = weight;
      places[to] = at - start;
    }
  }
  return { termStarts, documents, documentWeights, places };
}

/** Sorts each document's terms without comparing anything: they are read off in the order of the terms. */
function readOffByDocument(
  profiles: readonly TextProfile[],
  { termStarts, documents, documentWeights, places }: ByTerm,
  documentStarts: Int32Array,
): Pick<TermMatrix, "documentStarts" | "terms" | "weights" | "marks" | "indexes"> {
  const size = documents.length;
  const [terms, weights, indexes] = [new Int32Array(size), new Float32Array(size), new Int32Array(size)];
  const filled = documentStarts.slice();
  for (let term = 0; term + 1 < termStarts.length; term += 1) {
    const end = termStarts[term + 1] as number;
    for (let from = termStarts[term] as number; from < end; from += 1) {
      const document = documents[from] as number;
      const at = filled[document] as number;
      filled[document] = at + 1;
      terms[at] = term;
      weights[at] = documentWeights[from] as number;
      indexes[at] = places[from] as number;
    }
  }
  const marks = new Uint8Array(size);
  profiles.forEach((profile, document) => {
    const end = documentStarts[document + 1] as number;
    for (let at = documentStarts[document] as number; at < end; at += 1) {
      marks[at] = profile.marks[indexes[at] as number] ?? 0;
    }
  });
  return { documentStarts, terms, weights, marks, indexes };
}

function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  return starts;
}
