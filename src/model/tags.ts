import type { SeverityCounts } from "./severity-rollup.ts";

export interface TagEntry {
  tag: string;
  /** The URL-safe form, unique within the index. */
  slug: string;
  aliases: string[];
  description: string;
  /** Ids of incidents, newest first. */
  incidents: string[];
  severities: SeverityCounts;
  /** Tags that appear together with it, most often first. */
  related: { tag: string; count: number }[];
}

/** Tags that are probably one tag, most used first: `db-timeout`, `DB timeout`, `db-timeouts`. */
export type TagFamily = { tag: string; count: number }[];

export interface TagIndex {
  /** Most used first, then by name. */
  tags: TagEntry[];
  /** The tags of an incident after aliasing. */
  tagsOf: Record<string, string[]>;
  /** Those with the most documents first. */
  families: TagFamily[];
  /** Ids of incidents without a tag, newest first. */
  untagged: string[];
}
