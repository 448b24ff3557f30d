import { asLineStart, visible } from "#report/visible.ts";

/** Text of an author as a line of a terminal or a CI log: it is shown, and neither of them obeys it. */
export function terminalLine(text: string): string {
  return asLineStart(visible(text));
}

/**
 * One JSON document, indented. The characters that `JSON.stringify` leaves as they are but a terminal or a CI log would
 * obey are written as escapes, which mean the same.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, escapeUnit)
    .replace(/##(?=[a-z]{0,20}\[)/gi, "#\\u0023");
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
