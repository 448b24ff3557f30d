import type { Writing } from "./plausible.ts";

export interface Value extends Writing {
  text: string;
  start: number;
  end: number;
}

/** So much of a value is looked at. */
const longest = 4096;

/** A quotation mark, escaped as often as the text around it was. */
const openingQuote = /\\{0,3}(["'`“])/y;

const closing = new Map([["“", "”"]]);

/** Reads the value at an offset: what is in quotes, or else up to where such a value ends in logs, URLs and code. */
export type ValueReader = (at: number, assigned: boolean) => Value | undefined;

/** Where a bare value ends does not depend on where it began: remembered, so that `a=a=a=…` is walked once. */
interface Run {
  start: number;
  end: number;
}

export function valueReader(text: string): ValueReader {
  const run: Run = { start: 0, end: 0 };
  return (at, assigned) => {
    openingQuote.lastIndex = at;
    const open = openingQuote.exec(text);
    return open ? quotedValue(text, at, open, assigned, run) : bareValue(text, at, assigned, run);
  };
}

function quotedValue(text: string, at: number, open: RegExpExecArray, assigned: boolean, run: Run): Value | undefined {
  const start = at + open[0].length;
  const quote = open[1] ?? "";
  const end = endOfQuotation(text, start, open[0].slice(0, -1) + (closing.get(quote) ?? quote));
  if (end === undefined) return bareValue(text, start, assigned, run);
  return { text: text.slice(start, end), start, end, quoted: true, assigned };
}

function endOfQuotation(text: string, start: number, close: string): number | undefined {
  const limit = Math.min(text.length, start + longest);
  for (let end = start; end < limit; end++) {
    const character = text[end];
    if (character === "\n" || character === "\r") return undefined;
    if (text.startsWith(close, end)) return end;
    if (character === "\\" && close[0] !== "\\") end++;
  }
  return undefined;
}

function bareValue(text: string, start: number, assigned: boolean, run: Run): Value | undefined {
  if (start < run.start || start >= run.end) Object.assign(run, { start, end: endOfRun(text, start) });
  let end = run.end;
  // Punctuation of the sentence, brackets of the code, emphasis of the Markdown.
  const beginning = text.slice(start, Math.min(end, start + 64));
  while (end > start && endsSentence(text[end - 1] ?? "", beginning)) end--;
  if (text.slice(end - 2, end) === "**") end -= 2;
  if (end <= start) return undefined;
  return { text: text.slice(start, end), start, end, quoted: false, assigned };
}

/** A bracket that was opened in the value belongs to it. */
function endsSentence(character: string, beginning: string): boolean {
  const opening = brackets.get(character);
  return opening === undefined ? /[.,;:]/.test(character) : !beginning.includes(opening);
}

const brackets = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

function endOfRun(text: string, start: number): number {
  const limit = Math.min(text.length, start + longest);
  let end = start;
  while (end < limit && !endsBare(text, end)) end++;
  return end;
}

function endsBare(text: string, at: number): boolean {
  const character = text[at] ?? "";
  if (/[\s"'`<>|“”]/.test(character)) return true;
  if (character === "\\") return /[nrt"'\\]/.test(text[at + 1] ?? "");
  // They separate fields, and passwords have them too: what follows tells.
  if (character === "&" || character === ";" || character === ",") return nextField.test(text.slice(at + 1, at + 34));
  return character === "%" && /^%(?:26|20|22|0a)/i.test(text.slice(at, at + 3));
}

const nextField = /^(?:$|\s|amp;|["']|[A-Za-z_][\w .-]{0,30}[=:])/;
