import type { SideFileProblem } from "./side-file.ts";

/** In the content folder: the aliases and descriptions of tags, written and reviewed like the documents. */
export const tagFile = "tags.yml";

export interface TagFile {
  /** `alias: tag`. Without a prototype, as the next. */
  aliases: Record<string, string>;
  descriptions: Record<string, string>;
  problems: SideFileProblem[];
}
