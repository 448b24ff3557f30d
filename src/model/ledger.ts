import type { Audience } from "./incident.ts";
import type { Place } from "./place.ts";

/** The ledger of all addresses that were ever given out; in the content folder. */
export const ledgerFile = "permalinks.txt";

/** Why and when something is no longer shown. */
export interface Withdrawal {
  /** `YYYY-MM-DD`; empty where nobody said. */
  day: string;
  /** "merged into nt-7k3qd", one line; may be empty. */
  text: string;
  /** By law: not even the title may be told. */
  legal: boolean;
}

/** A document that is there, was taken back by its author, and that the readers of this build might have seen. */
export interface WithdrawnDocument extends Withdrawal {
  id: string;
  title: string;
  aliases: string[];
}

/** One line of the ledger: `/i/nt-7k3qd/ nt-7k3qd 2026-01-05`. */
export interface LedgerLine {
  /** Root-relative, not percent-encoded. */
  url: string;
  /** The document; empty for a list, such as the page of a tag (`-` in the file). */
  id: string;
  /** `YYYY-MM-DD`. */
  seen: string;
  /** Whose site had the address; `public` where the line does not say. */
  audience: Audience;
  /** Of the document with this id, whatever the URL. */
  withdrawn?: Withdrawal;
  place: Place;
}

export interface LedgerProblem {
  kind: "merge-conflict" | "word-missing" | "url-invalid" | "id-invalid" | "day-invalid" | "word-unknown";
  /** The word in question. */
  given: string;
  place: Place;
}

/** Lines in the order of the file, which means nothing: branches that both add lines are merged by putting them together. */
export interface Ledger {
  lines: LedgerLine[];
  problems: LedgerProblem[];
}
