import type { TextIndex } from "./text-index.ts";
import type { ValueIndex } from "./value-index.ts";
import { textFactor } from "./weights.ts";

/** So many are compared exactly, however many share something. */
const mostCandidates = 24;

/** With so many documents at hand, those that share only a value which hundreds have would not come far. */
const enough = 500;
const hundreds = 200;

/** Gives the numbers of documents that are worth comparing with the given one, most promising first. */
export type FindCandidates = (document: number) => number[];

/**
 * Finds the documents that are worth comparing with a given one, by the postings of what it carries. Never looks at
 * documents with which it shares nothing, so that the work grows with what is shared and not with the square of N.
 */
export function candidateFinder(total: number, values: ValueIndex, text: TextIndex): FindCandidates {
  const scores = new Float64Array(total);
  return (document) => {
    const touched: number[] = [];
    text.addTo(scores, touched, document, textFactor(total));
    for (const { ground } of values.of(document)) {
      if (ground.tooCommon || (touched.length >= enough && ground.documents.length > hundreds)) continue;
      // A value that all of a few documents have weighs nothing, and is still a reason to look.
      const score = ground.score + Number.EPSILON;
      for (const other of ground.documents) {
        if (other === document) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + score;
      }
    }
    const best = largest(touched, scores, mostCandidates);
    for (const other of touched) scores[other] = 0;
    return best;
  };
}

/** The `most` documents with the largest scores, in one pass; of equal ones the smaller index. */
function largest(documents: readonly number[], scores: Float64Array, most: number): number[] {
  const better = (a: number, b: number) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  if (documents.length <= most) return [...documents].sort(better);
  const best: number[] = [];
  for (const document of documents) {
    const worst = best[most - 1];
    if (worst !== undefined && better(document, worst) > 0) continue;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && better(document, best[at - 1] ?? document) < 0; at -= 1) best[at] = best[at - 1] ?? document;
    best[at] = document;
  }
  return best;
}
