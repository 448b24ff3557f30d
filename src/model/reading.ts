import type { DocumentHistory } from "./history.ts";

/** A neighbour in the list of all incidents. */
export interface Neighbour {
  title: string;
  url: string;
  /** `YYYY-MM-DD` or a prefix; empty when undated. */
  day: string;
}

/** What the page of an incident says about reading on and about its source. */
export interface ReadingFacts {
  /** Whole minutes, at least 1; 0 where the document was not rendered. */
  minutes: number;
  /** `unknown` in a shallow clone; null outside a repository, or before the first commit of the file. */
  history: DocumentHistory | "unknown" | null;
  /** Where all changes of the document are listed; empty for nowhere. */
  historyUrl: string;
  /** The next ones in `/incidents/`, which has the newest first. */
  newer: Neighbour | null;
  older: Neighbour | null;
}
