import type { TextProfile } from "#model/text-profile.ts";
import { type TextWeights, textWeights } from "./text-weights.ts";
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
  /** By document. */
  sizes: readonly Pick<TextWeights, "titleSize" | "subjectSize">[];
}

/** `idf` is ln(N/df) by term. */
export function termMatrix(profiles: readonly TextProfile[], vocabulary: Vocabulary, idf: Float64Array): TermMatrix {
  const { df, numbersOf } = vocabulary;
  const most = Math.log(profiles.length);
  const sizes = profiles.map((profile, d) => textWeights(profile, numbersOf[d] ?? new Int32Array(), idf, most));
  const documentStarts = startsOf(Int32Array.from(sizes, ({ compared }) => compared));
  const termCounts = new Int32Array(df.length);
  numbersOf.forEach((numbers, document) => {
    const own = sizes[document]?.weights ?? noWeights;
    for (let index = 0; index < own.length; index += 1) {
      if (own[index] === 0) continue;
      const term = numbers[index] as number;
      termCounts[term] = (termCounts[term] as number) + 1;
    }
  });
  const termStarts = startsOf(termCounts);
  const size = termStarts[df.length] ?? 0;

  // Sorted by term without comparing anything: first laid out by term, then read off in that order.
  const [documents, documentWeights, places] = [new Int32Array(size), new Float32Array(size), new Int32Array(size)];
  const next = termStarts.slice();
  numbersOf.forEach((numbers, document) => {
    const own = sizes[document]?.weights ?? noWeights;
    for (let index = 0; index < own.length; index += 1) {
      if (own[index] === 0) continue;
      const term = numbers[index] as number;
      const at = next[term] as number;
      next[term] = at + 1;
      documents[at] = document;
      documentWeights[at] = own[index] as number;
      places[at] = index;
    }
  });
  const [terms, weights, indexes] = [new Int32Array(size), new Float32Array(size), new Int32Array(size)];
  const marks = new Uint8Array(size);
  const filled = documentStarts.slice();
  for (let term = 0; term < df.length; term += 1) {
    const end = termStarts[term + 1] as number;
    for (let from = termStarts[term] as number; from < end; from += 1) {
      const document = documents[from] as number;
      const at = filled[document] as number;
      filled[document] = at + 1;
      terms[at] = term;
      weights[at] = documentWeights[from] as number;
      indexes[at] = places[from] as number;
      marks[at] = profiles[document]?.marks[places[from] as number] ?? 0;
    }
  }
  return { documentStarts, terms, weights, marks, indexes, termStarts, documents, documentWeights, sizes };
}

function startsOf(counts: Int32Array): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  return starts;
}

const noWeights = new Float32Array();
