import type { TextIndex } from "./text-index.ts";
import type { CommonGround, ValueIndex } from "./value-index.ts";
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
  const touched = new Int32Array(total);
  const factor = textFactor(total);
  return (document) => {
    let count = text.addTo(scores, touched, document, factor);
    let left = mostCarriers;
    for (const { score: worth, documents } of rarestFirst(values, document)) {
      // A value that all of a few documents have weighs nothing, and is still a reason to look.
      const score = worth + Number.EPSILON;
      for (const other of documents) {
        if (other === document) continue;
        const before = scores[other] as number;
        if (before === 0) touched[count++] = other;
        scores[other] = before + score;
      }
      left -= documents.length;
      if (left <= 0) break;
    }
    return takeLargest(touched, count, scores);
  };
}

function rarestFirst(values: ValueIndex, document: number): CommonGround[] {
  const grounds: CommonGround[] = [];
  for (const { ground } of values.of(document)) if (!ground.tooCommon) grounds.push(ground);
  return grounds.sort((a, b) => a.documents.length - b.documents.length);
}

const largest = new Float64Array(mostCandidates);

/** Of the first `count` documents those with the largest scores, of equal ones the smaller number first; clears the scores. */
function takeLargest(documents: Int32Array, count: number, scores: Float64Array): number[] {
  const best: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const document = documents[i] as number;
    const score = scores[document] as number;
    scores[document] = 0;
    let at = best.length;
    if (at === mostCandidates) {
      at -= 1;
      const worst = largest[at] as number;
      if (score < worst || (score === worst && document > (best[at] as number))) continue;
    }
    for (; at > 0; at -= 1) {
      const next = largest[at - 1] as number;
      if (score < next || (score === next && document > (best[at - 1] as number))) break;
      largest[at] = next;
      best[at] = best[at - 1] as number;
    }
    largest[at] = score;
    best[at] = document;
  }
  return best;
}
