import type { Incident } from "#model/incident.ts";
import type { TocEntry } from "#model/record.ts";
import { fold } from "../words/fold.ts";

/** A line of a document, or of what is known about it. */
export interface SearchedLine {
  text: string;
  /** In the file, from 1; 0 for what stands in no line of the body. */
  line: number;
  section: string;
  /** The address of the section on the page; empty above the first one. */
  anchor: string;
  /** How much more a word counts here than in the body. */
  weight: number;
}

export interface SearchedDocument {
  id: string;
  lines: SearchedLine[];
}

export interface DocumentText {
  incident: Incident;
  toc: readonly TocEntry[];
  /** The file as it is on disk. */
  text: string;
}

/** What `search` looks through: title, tags and the like, then the body without what its template left behind. */
export function searchedDocument({ incident, toc, text }: DocumentText): SearchedDocument {
  const { id, title, takeaway = "", tags, services, aliases, errors } = incident;
  const about = (value: string, weight: number): SearchedLine => ({
    text: value,
    line: 0,
    section: "",
    anchor: "",
    weight,
  });
  const facts = [
    about(title, 6),
    about([...tags, ...services].join(" "), 3),
    about(takeaway, 2),
    about(errors.map(({ type = "", code = "" }) => `${type} ${code}`).join(" "), 2),
    about([id, ...aliases].join(" "), 0.5),
  ];
  return { id, lines: [...facts.filter((line) => line.text.trim() !== ""), ...bodyLines(incident, toc, text)] };
}

function bodyLines(incident: Incident, toc: readonly TocEntry[], text: string): SearchedLine[] {
  const left = new Set(incident.residue.flatMap(({ place }) => numbers(place.line, place.endLine)));
  const written = withoutComments(text).split(/\r\n|\r|\n/);
  const open = toc.map((entry) => ({ ...entry, key: letters(entry.text) }));
  const lines: SearchedLine[] = [];
  let section = { text: "", anchor: "" };
  let fence = "";
  for (let at = bodyStart(written); at < written.length; at++) {
    const line = written[at] ?? "";
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? "";
    if (mark !== "") fence = fence === "" ? mark : mark.startsWith(fence) ? "" : fence;
    const heading = fence === "" ? headingAt(written, at) : "";
    const entry = entryFor(letters(heading), open);
    if (entry >= 0) section = open.splice(0, entry + 1).at(-1) ?? section;
    if (line.trim() === "" || left.has(at + 1)) continue;
    lines.push({
      text: line,
      line: at + 1,
      section: section.text,
      anchor: section.anchor,
      weight: heading === "" ? 1 : 2,
    });
  }
  return lines;
}

/** The page shows headings in the order of the file, without their numbers and pictures; what it names otherwise is passed over. */
function entryFor(heading: string, open: readonly { key: string }[]): number {
  if (heading === "") return -1;
  const same = open.findIndex(({ key }) => key === heading);
  return same >= 0 ? same : open.findIndex(({ key }) => key.length * 3 > heading.length * 2 && heading.includes(key));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Comments are not shown, and so not found; their lines stay. */
function withoutComments(text: string): string {
  let shown = "";
  let from = 0;
  for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", from)) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    shown += text.slice(from, start) + text.slice(start, end + 3).replace(/[^\r\n]/g, " ");
    from = end + 3;
  }
  return shown + text.slice(from);
}

/** The first line after front matter, which is found by its values. */
function bodyStart(lines: readonly string[]): number {
  const mark = /^(---|\+\+\+|;;;)/.exec(lines[0] ?? "")?.[1];
  if (mark === undefined) return 0;
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === mark);
  return end < 0 ? 0 : end + 1;
}

function headingAt(lines: readonly string[], at: number): string {
  const line = lines[at] ?? "";
  const marked = /^ {0,3}#{1,6}[ \t](.*)$/.exec(line)?.[1];
  if (marked !== undefined) return marked;
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[at + 1] ?? "") && /^\S/.test(line) && !line.startsWith("|") ? line : "";
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, "");
}
