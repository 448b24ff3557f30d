/** Why two incidents are called the same. */
export interface RecurrenceReason {
  /**
   * `author`: one document says so. `signature`: the same normalised error. `cause`: the same cause category or bug class
   * in the same service. `title`: the same telling title on another day.
   */
  kind: "author" | "signature" | "cause" | "title";
  /** The signature, the cause, or the title; empty for `author`. */
  value: string;
  /** Of `cause`. */
  service?: string;
}

/** A promised action that was not done when the same thing happened again. */
export interface BrokenPromise {
  /** The id of the earlier incident, which promised it. */
  incident: string;
  anchor: string;
  text: string;
  /** `YYYY-MM-DD`, when it was done after all; absent while it is open. */
  completed?: string;
}

/** An incident that happened again. */
export interface Recurrence {
  /** Ids. */
  earlier: string;
  later: string;
  /** Whole days between the two. */
  days: number;
  reasons: RecurrenceReason[];
  openThen: BrokenPromise[];
}

/** The same incident over time. */
export interface RecurrenceChain {
  reasons: RecurrenceReason[];
  /** Ids, oldest first; at least two. */
  incidents: string[];
  /** From each to the next. */
  links: Recurrence[];
  /** Ids of those that belong to it, of which the day is not known, so that nobody knows where. */
  undated: string[];
}

/** The facts of the enrichment `recurrence`. */
export interface RecurrenceIndex {
  /** How many documents were looked at. */
  compared: number;
  /** Ids of documents of which the day is not known, whether or not they belong to a chain. */
  undated: string[];
  /** The one that happened again last comes first. */
  chains: RecurrenceChain[];
  /** For each incident the next time that it happened, by each chain; soonest first. */
  again: Record<string, Recurrence[]>;
  /** For each incident the last time before it; nearest first. */
  before: Record<string, Recurrence[]>;
}
