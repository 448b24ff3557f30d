import type { Place } from "./place.ts";

/** `error` blocks publication; `warning` and `note` never do. */
export type Level = "error" | "warning" | "note";

/** A replacement in the file: the text at `place` becomes `text`. An empty range inserts. */
export interface Edit {
  place: Place;
  text: string;
}

export interface RelatedPlace {
  file: string;
  line: number;
  column: number;
  message: string;
}

/** What a rule says; the engine adds file, rule, level and URL. */
export interface Finding {
  place: Place;
  /** "Unexpected X, expected Y", with author text in backticks. */
  message: string;
  /** What to do, in one sentence. */
  help: string;
  related?: RelatedPlace[];
  /** Applied together by `check --fix`. */
  edits?: Edit[];
}

/** One line of `check --format json`. Paths are relative to the root, with `/`. */
export interface Diagnostic {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  rule: string;
  level: Level;
  message: string;
  help: string;
  url: string;
  related: RelatedPlace[];
  fixable: boolean;
  /** Not part of the JSON output. */
  edits?: Edit[];
}

/** By file, then position, then rule, then message: the same on every machine. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Compares by code unit, never by locale, so that an order is the same everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
