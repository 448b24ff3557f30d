import type { RankKey } from "#model/knowledge-base.ts";

/** What we call the ranks. An author's own label is shown beside these words, never replaced by them. */
export const severityWords: Readonly<Record<RankKey, string>> = {
  "1": "Critical",
  "2": "High",
  "3": "Medium",
  "4": "Low",
  unrated: "Unrated",
};
