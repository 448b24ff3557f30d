import type { Place } from "./place.ts";

/** A section that no field took; it is shown in place. */
export interface RestSection {
  title: string;
  level: number;
  text: string;
  anchor: string;
}

/** A metadata line as the author wrote it, whether or not a field took it. */
export interface MetadataEntry {
  label: string;
  value: string;
  /** The field of the model that took it. */
  field?: string;
}

/** What the template left behind. It never enters the model; the page shows it muted. */
export interface Residue {
  kind: "placeholder" | "example" | "instruction";
  text: string;
  place: Place;
  /** The field that is empty because of it, where one is known: `owner`, `actions[0].owners`. */
  field?: string;
}

/** Something the reader noticed. Rules put it into words and give it a level. */
export interface ReadingProblem {
  id: string;
  place: Place;
  values: Record<string, string>;
}

/** `<!-- nevertwice disable-next rule-id: reason -->`: a finding that the author has looked at and leaves as it is. */
export interface Suppression {
  rule: string;
  /** Empty when the author gave none. */
  reason: string;
  /** Of the comment. */
  place: Place;
  /** First and last line that it covers. */
  from: number;
  to: number;
}
