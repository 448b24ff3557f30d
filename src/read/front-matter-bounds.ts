import { conflictMarker, keyLine } from "./front-matter-slips.ts";
import type { Span } from "./front-matter-values.ts";
import { lineFrom, linesFrom, type TextLine } from "./text-lines.ts";

export type FrontMatterFormat = "yaml" | "toml" | "json";

/** Where front matter stands in a text; offsets of the whole text. */
export interface FrontMatterBounds {
  format: FrontMatterFormat;
  /** `---`, `+++` or `;;;`. */
  delimiter: string;
  /** The opening line, without its line end. */
  open: Span;
  content: Span;
  /** The closing line, without its line end. */
  close: Span;
  bodyOffset: number;
}

/** Front matter that cannot be read at all; the text is then all body, so that nothing is lost. */
export interface BoundsProblem {
  id: "front-matter-language" | "front-matter-unclosed" | "front-matter-ignored" | "front-matter-lookalike";
  span: Span;
  values: Record<string, string>;
  /** Of `front-matter-lookalike`: what stands between the two lines. */
  content?: Span;
}

/** Formats by what may follow `---`; an own list, because a look-up in an object would find `constructor` too. */
const languages = new Map<string, FrontMatterFormat>([
  ["", "yaml"],
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["toml", "toml"],
  ["json", "json"],
]);

/** Finds the front matter by its opening and closing line, or says why what looks like it is none. */
export function findBounds(text: string): FrontMatterBounds | BoundsProblem | undefined {
  const first = lineFrom(text, 0);
  const opener = /^(---|\+\+\+|;;;)(?:[ \t]*([A-Za-z][\w.+/-]*))?$/.exec(first.text.trimEnd());
  if (!opener?.[1]) return displaced(text);
  const [, delimiter, language = ""] = opener;
  const format =
    delimiter === "---" ? languages.get(language) : language ? undefined : delimiter === "+++" ? "toml" : "json";
  if (!format) return { id: "front-matter-language", span: first, values: { language, delimiter } };
  const close = closingLine(text, first.next, delimiter);
  const content = close ? text.slice(first.next, close.start) : text.slice(first.next);
  if (delimiter === "---" && language === "" && !looksLikeYaml(content, close !== undefined)) {
    if (!close || content.trim() === "") return undefined;
    const between = { start: first.next, end: close.start };
    return { id: "front-matter-lookalike", span: first, values: { delimiter }, content: between };
  }
  if (!close) return { id: "front-matter-unclosed", span: first, values: { delimiter } };
  const open = { start: first.start, end: first.end };
  return { format, delimiter, open, content: { start: first.next, end: close.start }, close, bodyOffset: close.next };
}

function closingLine(text: string, from: number, delimiter: string): TextLine | undefined {
  for (const line of linesFrom(text, from)) {
    if (line.text.startsWith(delimiter) && line.text.trimEnd() === delimiter) return line;
  }
  return undefined;
}

/** Blank lines or blanks before a delimiter, with a key below it: meant as front matter, and read by no tool. */
function displaced(text: string): BoundsProblem | undefined {
  const start = text.search(/[^\s\uFEFF]/);
  if (start <= 0) return undefined;
  const line = lineFrom(text, start);
  const delimiter = /^(---|\+\+\+|;;;)[ \t]*$/.exec(line.text)?.[1];
  if (!delimiter || !closingLine(text, line.next, delimiter)) return undefined;
  if (!keyLine.test(lineFrom(text, line.next).text.trimStart())) return undefined;
  const indented = !/[\r\n]/.test(text.slice(0, start));
  const reason = indented ? `blanks stand before \`${delimiter}\`` : `\`${delimiter}\` is not the first line`;
  return {
    id: "front-matter-ignored",
    span: line,
    values: { cause: indented ? "indented" : "not-first", reason, delimiter },
  };
}

/** Keys that nobody writes at the start of a sentence. */
const knownKey =
  /^["']?(?:title|date|draft|audience|visibility|publishAfter|tags|severity|status|id|uuid|kind|type|layout|categories|category|description|authors?|slug|aliases|services?|takeaway|similar)["']?[ \t]*:(?:[ \t]|$)/;

/**
 * Decides as a person would whether the lines below `---` are keys, or prose below a horizontal rule. In doubt they are
 * keys: front matter that is not read may publish what its author kept back.
 */
function looksLikeYaml(content: string, closed: boolean): boolean {
  const lines = content.trim().split(/\r\n|\n|\r/);
  if (!closed) return looksLikeKeys(upTo(lines, (line) => line.trim() === ""));
  const outsideCode = upTo(lines, (line) => /^(?:`{3}|~{3})/.test(line));
  if (content.trim() === "" || outsideCode.some((line) => knownKey.test(line) || conflictMarker.test(line)))
    return true;
  const [first = ""] = lines.filter((line) => line.trim() !== "" && !line.startsWith("#"));
  if (/^(?:\?[ \t]|%[A-Z]|&\w|!!|\{(?![{%])|\[(?![^\]]*\]\())/.test(first)) return true;
  const unindented = lines.filter((line) => /^[^\s#-]/.test(line));
  const keys = unindented.filter((line) => keyLine.test(line)).length;
  const rest = unindented.length - keys;
  return keys > 0 && (keyLine.test(first) ? keys >= rest : keys > rest);
}

function upTo(lines: readonly string[], stop: (line: string) => boolean): readonly string[] {
  const end = lines.findIndex(stop);
  return end === -1 ? lines : lines.slice(0, end);
}

/** Without a closing line, one line such as `Note: …` is prose; two keys, or one that is well known, are not. */
function looksLikeKeys(paragraph: readonly string[]): boolean {
  return paragraph.some((line) => knownKey.test(line)) || paragraph.filter((line) => keyLine.test(line)).length > 1;
}
