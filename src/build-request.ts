import type { Config } from "#model/config.ts";
import type { ContentOrigin } from "#model/history.ts";

/** What is to be read, for whom, and as of when. */
export interface BuildRequest {
  /** Absolute; diagnostics name files relative to it. */
  root: string;
  /** Absolute. */
  contentDir: string;
  config: Config;
  configFile?: string;
  /** Publish drafts too. */
  drafts: boolean;
  /** Publish documents with errors too: for a preview. */
  blocked?: boolean;
  /** `YYYY-MM-DD`; without it the content tells (`records/as-of.ts`). */
  asOf?: string;
  /** The commit whose files lie in `contentDir`; without it git is asked whether the folder belongs to a repository. */
  origin?: ContentOrigin;
  onProgress?: (stage: string, done: number, total: number) => void;
}
