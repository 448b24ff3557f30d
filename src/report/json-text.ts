/**
 * One JSON document with a final newline. Terminals obey some characters that JSON leaves alone, so these are written as
 * escapes, which mean the same.
 */
export function jsonForTerminals(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(obeyed, unicodeEscape)}\n`;
}

const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
