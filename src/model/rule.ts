import type { Config } from "./config.ts";
import type { Finding, Level } from "./diagnostic.ts";
import type { Incident } from "./incident.ts";
import type { KnowledgeBase } from "./knowledge-base.ts";

interface RuleBase {
  /** The file name, the URL and the suppression use this same string. */
  id: string;
  /** The catalogue's levels, for a draft and for a finished document. */
  levels: { draft: Level; final: Level };
  /**
   * `essential` rules keep their level under every preset (front matter, ids, title, secrets); of all others the
   * presets `recommended` and `relaxed` soften an error, so that they never block.
   */
  essential?: boolean;
  /** May not be switched off or lowered by configuration. */
  fixed?: boolean;
}

/** Stands in `narrative` for each character that is not part of it (U+FFFC, object replacement). */
export const outsideNarrative = "\uFFFC";

export interface DocumentContext {
  config: Config;
  /** The file as decoded, without a byte order mark. */
  text: string;
  /**
   * The sentences in which the author tells what happened, each at its own offset: as long as `text`, with blanks in place
   * of emphasis and `outsideNarrative` in place of all that is not prose or not told (code, quotations, addresses of links,
   * metadata, actions, lessons, what the template left). Absent when the document could not be read.
   */
  narrative?: string;
}

export interface DocumentRule extends RuleBase {
  scope: "document";
  check(incident: Incident, context: DocumentContext): Finding[] | Promise<Finding[]>;
}

export interface KnowledgeBaseRule extends RuleBase {
  scope: "knowledge-base";
  /** `file` is the incident's `path`. */
  check(kb: KnowledgeBase): (Finding & { file: string })[];
}

export type Rule = DocumentRule | KnowledgeBaseRule;
