export type RankKey = "1" | "2" | "3" | "4" | "unrated";

/** How many documents of each severity rank; every document is counted exactly once. */
export type SeverityCounts = Record<RankKey, number>;

export type SeverityDimension = "year" | "service" | "kind" | "cause" | "tag";

/** The documents of one year, service, …, by severity. */
export interface SeverityRow {
  name: string;
  /** The last part of its URL; empty for the row of the documents that name no service, no cause, no tag. */
  slug: string;
  counts: SeverityCounts;
  /** Ids by rank, newest first. */
  incidents: Record<RankKey, string[]>;
}

/** One question asked of every severity: which years, which services? */
export interface SeverityTable {
  by: SeverityDimension;
  /** Years newest first with `undated` last, all others most documents first, then by name. */
  rows: SeverityRow[];
  /** The documents that name none; absent for years and kinds, where every document has its row. */
  without?: SeverityRow;
}

export interface SeverityRollup {
  total: SeverityCounts;
  /** Newest year first; `year` is `undated` for documents without a readable date. */
  byYear: { year: string; counts: SeverityCounts }[];
  byService: { name: string; counts: SeverityCounts }[];
  byTag: { name: string; counts: SeverityCounts }[];
  tables: SeverityTable[];
  /** Ids by rank, newest first. */
  incidents: Record<RankKey, string[]>;
}
