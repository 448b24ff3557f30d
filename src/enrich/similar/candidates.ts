import type { TextIndex } from "./text-index.ts";
import type { ValueIndex } from "./value-index.ts";
import { textFactor } from "./weights.ts";

/** So many are compared exactly, however many share something. */
const mostCandidates = 16;

/**
 * So many carriers of shared values are looked at, those of the rarest values first. What only a common value connects
 * is hardly ever among the first; the rest of a long list is not worth the walk.
 */
const mostCarriers = 400;

/** Gives the numbers of documents that are worth comparing with the given one, most promising first. */
export type FindCandidates = (document: number) => number[];

/**
 * Finds the documents that are worth comparing with a given one, by the postings of what it carries. Looks at a bounded
 * number of postings for each, so that the work grows with the number of documents and not with its square.
 */
export function candidateFinder(total: number, values: ValueIndex, text: TextIndex): FindCandidates {
  const scores = new Float64Array(total);
  return (document) => {
    const touched: number[] = [];
    text.addTo(scores, touched, document, textFactor(total));
    let left = mostCarriers;
    const own = values.of(document).filter(({ ground }) => !ground.tooCommon);
    for (const { ground } of [...own].sort((a, b) => a.ground.documents.length - b.ground.documents.length)) {
      // A value that all of a few documents have weighs nothing, and is still a reason to look.
      const score = ground.score + Number.EPSILON;
      for (const other of ground.documents) {
        if (other === document) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + score;
      }
      left -= ground.documents.length;
      if (left <= 0) break;
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
