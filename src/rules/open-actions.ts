import type { Action, Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import type { DocumentContext } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { sourceText } from "./source-text.ts";

export interface NumberedAction {
  action: Action;
  /** Its path in the model: `actions[2]`. */
  path: string;
}

/** The actions that are still to be done. */
export function openActions(incident: Incident): NumberedAction[] {
  return incident.actions
    .map((action, index) => ({ action, path: `actions[${index}]` }))
    .filter(({ action }) => !action.done && action.text !== "");
}

/**
 * True when the template's line for this field still stands below the action, with nothing filled in: `unfilled` has said
 * so. `label` matches the line by its words, for lines of which the reader does not know the field.
 */
export function asksFor(
  incident: Incident,
  path: string,
  field: "owners" | "due",
  label: RegExp,
  { text }: DocumentContext,
): boolean {
  if (leftBlank(incident, `${path}.${field}`)) return true;
  const action = placeOf(incident, path);
  const below = incident.residue.filter(({ place }) => place.line >= action.line && place.line <= action.endLine);
  if (below.length === 0) return false;
  const lines = text.split(/\r\n|\n|\r/);
  return below.some(({ place }) => label.test(lines[place.line - 1] ?? ""));
}

/** Where the answer goes: into a column of the action's table, or below the item of a list. */
/** A row of a table is told by its first sign; more blanks than this are no indent. */
const longestIndent = 100;

export function whereToAdd(label: string, answer: string, place: Place, { text }: DocumentContext): string {
  const start = sourceText(text).offsetAt(place.line, 1);
  const line = text.slice(start, start + longestIndent);
  const inTable = line.trimStart().startsWith("|");
  return inTable
    ? `Fill it in under \`${label}\`, in a column of that name.`
    : `Add a line below it: \`  - **${label}**: ${answer}\`.`;
}
