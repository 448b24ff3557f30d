import type { ContentHistory } from "#model/history.ts";
import type { Kind } from "#model/kind.ts";
import type { RuleDocument } from "./rule-pages.ts";

/** What the pages show that is not in the knowledge base itself. */
export interface PageInputs {
  /** Every kind that a document can have: those of nevertwice and those of the configuration. */
  kinds: readonly Kind[];
  rules: readonly RuleDocument[];
  /** The name of the content folder, with which links that start at the root of the repository begin. */
  contentFolder: string;
  /**
   * The absolute path of a file beside the documents, given its path relative to the content folder; nothing when there
   * is no such file or when it must not be published. See `publish/attachment-files.ts`.
   */
  attachment(path: string): string | undefined;
  /** Width and height of a picture in pixels, given the path that `attachment` gave; nothing when it does not say. */
  pictureSize?(file: string): { width: number; height: number } | undefined;
  /** What git knows of the documents. */
  history: ContentHistory;
}
