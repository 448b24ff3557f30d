import type { RankKey, SeverityCounts } from "#model/knowledge-base.ts";
import type { SeverityRank } from "#model/severity.ts";

interface RankWords {
  key: RankKey;
  word: string;
  url: string;
}

/** What we call the ranks, worst first. An author's own label is shown beside these words, never replaced by them. */
export const ranks: readonly RankWords[] = [
  { key: "1", word: "Critical", url: "/severity/1/" },
  { key: "2", word: "High", url: "/severity/2/" },
  { key: "3", word: "Medium", url: "/severity/3/" },
  { key: "4", word: "Low", url: "/severity/4/" },
  { key: "unrated", word: "Unrated", url: "/severity/unrated/" },
];

export function wordsOf(rank: SeverityRank | null): RankWords {
  const key = rank === null ? "unrated" : String(rank);
  return ranks.find((each) => each.key === key) ?? { key: "unrated", word: "Unrated", url: "/severity/unrated/" };
}

export function totalOf(counts: SeverityCounts): number {
  return ranks.reduce((sum, { key }) => sum + counts[key], 0);
}
