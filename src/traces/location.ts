export interface Location {
  file: string;
  line?: number;
  column?: number;
}

/** Splits `file:line` or `file:line:column`; undefined when there is no line. Lines and columns count from 1. */
export function splitLocation(text: string): Location | undefined {
  const found = /:(\d{1,9})(?::(\d{1,9}))?$/.exec(text);
  if (!found || found.index === 0) return undefined;
  const file = text.slice(0, found.index);
  return { file, line: Number(found[1]), ...(found[2] ? { column: Number(found[2]) } : {}) };
}

/** The position of the `(` that belongs to the `)` at the end of the text, or -1. */
export function openingParenthesis(text: string): number {
  if (!text.endsWith(")")) return -1;
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] === ")") depth++;
    if (text[index] === "(" && --depth === 0) return index;
  }
  return -1;
}
