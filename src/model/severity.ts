/** 1 is the worst. Documents whose severity is missing or unreadable have `null` and are counted as "unrated". */
export type SeverityRank = 1 | 2 | 3 | 4;

export interface Severity {
  rank: SeverityRank | null;
  /** What the author wrote, always shown; empty when nothing was written. */
  label: string;
  /** The scale the label belongs to: `SEV`, `S`, `P`, `word`, `notice`; empty when unrated. */
  scale: string;
}

export const unrated: Severity = { rank: null, label: "", scale: "" };
