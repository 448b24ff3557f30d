import type { Answer } from "./related-documents.ts";

/** How good one ranking is for one question, or the average of several; all from 0 to 1. */
export interface Score {
  /** Relevant documents among the first five, of as many as five places can hold: hits / min(5, relevant). */
  recall: number;
  /** Relevant documents among the first five, of all relevant ones: hits / relevant. Cannot reach 1 for more than five. */
  flatRecall: number;
  /** 1 / rank of the first relevant document in the whole ranking; 0 when it has none. */
  reciprocalRank: number;
}

const places = 5;

/** `ranking` holds paths, best first. */
export function scoreOf(ranking: readonly string[], { relevant }: Answer): Score {
  const wanted = new Set(relevant);
  const hits = ranking.slice(0, places).filter((path) => wanted.has(path)).length;
  const first = ranking.findIndex((path) => wanted.has(path));
  return {
    recall: hits / Math.min(places, wanted.size),
    flatRecall: hits / wanted.size,
    reciprocalRank: first === -1 ? 0 : 1 / (first + 1),
  };
}

export function average(scores: readonly Score[]): Score {
  const mean = (key: keyof Score) => scores.reduce((sum, score) => sum + score[key], 0) / Math.max(1, scores.length);
  return { recall: mean("recall"), flatRecall: mean("flatRecall"), reciprocalRank: mean("reciprocalRank") };
}
