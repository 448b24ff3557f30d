import type { Place } from "./place.ts";

/** In the content folder: the aliases and descriptions of tags, written and reviewed like the documents. */
export const tagFile = "tags.yml";

export interface TagFileProblem {
  place: Place;
  /** What stands there, and what should: both are half a sentence. */
  unexpected: string;
  expected: string;
}

export interface TagFile {
  /** `alias: tag`. Without a prototype, as the next. */
  aliases: Record<string, string>;
  descriptions: Record<string, string>;
  problems: TagFileProblem[];
}
