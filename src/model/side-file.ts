import type { Place } from "./place.ts";

/** What cannot be understood in a file beside the documents: of tags, of tickets. */
export interface SideFileProblem {
  place: Place;
  /** What stands there, and what should: both are half a sentence. */
  unexpected: string;
  expected: string;
}
