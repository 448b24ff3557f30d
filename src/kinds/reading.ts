import type { Heading, Nodes, RootContent } from "mdast";
import type { Config } from "#model/config.ts";
import type { Block, Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Kind } from "#model/kind.ts";
import type { Place } from "#model/place.ts";
import { parseInstant } from "#read/instants.ts";
import { isResidue, placeOfNodes } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import type { Source } from "#read/source.ts";
import type { RowTime } from "#read/timeline-clock.ts";

/** What the readers of one document share: where they read, and the incident that they fill. */
export interface Reading {
  source: Source;
  kind: Kind;
  config: Config;
  incident: Incident;
  /** Zone that a section or table heading announced (`All times in UTC`). */
  zone: string | undefined;
  /** Timelines of which the rows are still to be placed on the clock, when all dates are known. */
  pendingTimelines: PendingTimeline[];
  anchors: { actions: number; lessons: number };
  /** No title was found; `placeholder` when the template's still stands in its place. */
  untitled?: "missing" | "placeholder";
  /** The summary if no section has one. */
  summaryFallback?: { block: Block; place: Place };
  /** Prose with which the report begins: at the top, in the summary. */
  leads: { text: string; place: Place }[];
  /** The status words that were read, by what they are about, to tell when two of them disagree. */
  statuses: { document?: string; incident?: string };
  /** The headings of `incident.rest`. */
  restHeadings: (Heading | undefined)[];
}

export interface PendingTimeline {
  times: RowTime[];
  rows: Omit<Incident["timeline"][number][number], "when">[];
  zone: string | undefined;
}

/** The content of one section that its reader is responsible for. */
export interface SectionView {
  section: Section;
  nodes: RootContent[];
}

export function setPlace(reading: Reading, path: string, place: Place): void {
  reading.incident.places[path] ??= place;
}

export function report(reading: Reading, id: string, place: Place, values: Record<string, string> = {}): void {
  reading.incident.problems.push({ id, place, values });
}

/** Text and source of a passage, or undefined when the author wrote nothing there. */
export function blockOf(reading: Reading, nodes: readonly RootContent[]): Block | undefined {
  const own = nodes.filter((node) => !isResidue(node));
  const text = withoutBareLabels(plainText(own as Nodes[]));
  if (text === "") return undefined;
  const markdown = own.map((node) => sourceOf(reading, node)).join("\n\n");
  return { text, markdown: markdown.trim() || text };
}

/** A label of which the template's value was left out says nothing: `Detected:` before another label, or at the end. */
function withoutBareLabels(text: string): string {
  const lines = text.split("\n");
  const bare = (line: string | undefined) => line === undefined || /^[^:]{1,40}:$/.test(line);
  return lines.filter((line, i) => !(bare(line) && bare(lines[i + 1]))).join("\n");
}

function sourceOf(reading: Reading, node: RootContent): string {
  if (node.type === "list" && holdsResidue(node)) {
    const items = node.children.filter((item) => !isResidue(item));
    return items.map((item) => sourceOf(reading, item)).join("\n");
  }
  if (holdsResidue(node)) return withoutBareLabels(plainText(node));
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return plainText(node);
  const source = reading.source.text.slice(start, end);
  // In a quote, each further line of a paragraph brings the quote's mark along.
  return node.type === "paragraph" ? source.replace(/\n[ \t]*>[ \t]?/g, "\n") : source;
}

/** The template's words stand inside what the author wrote, and the source cannot be copied without them. */
function holdsResidue(node: Nodes): boolean {
  return isResidue(node) || ("children" in node && node.children.some(holdsResidue));
}

export function readInstant(reading: Reading, raw: string, place: Place, field: string): Instant | undefined {
  if (raw.trim() === "" || isNone(raw)) return undefined;
  const instant = parseInstant(raw, contextOf(reading));
  if (instant?.problem) report(reading, `date-${instant.problem}`, place, { raw, field });
  if (!instant) report(reading, "date-unreadable", place, { raw, field });
  else setPlace(reading, field, place);
  return instant ?? { raw, precision: "day", approx: false, problem: "unreadable" };
}

function contextOf(reading: Reading): { zone?: string; date?: string } {
  const zone = reading.zone ?? (reading.config.timeZone || undefined);
  const date = (reading.incident.dates.incident ?? reading.incident.dates.started)?.iso?.slice(0, 10);
  return { ...(zone ? { zone } : {}), ...(date && date.length === 10 ? { date } : {}) };
}

/** The author said "there is none", which is not the same as saying nothing. */
export function isNone(text: string): boolean {
  return (
    /^(?:n\/?a|none|nil|not applicable|not published|unknown|-+|–|—)\b/i.test(text.trim()) ||
    /^[-–—]+$/.test(text.trim())
  );
}

export function placeOf(nodes: readonly RootContent[]): Place {
  return placeOfNodes(nodes);
}

/** The next free anchor of its sort: `a-3`, `l-1`. */
export function nextAnchor(reading: Reading, sort: "actions" | "lessons"): string {
  reading.anchors[sort] += 1;
  return `${sort === "actions" ? "a" : "l"}-${reading.anchors[sort]}`;
}

/** What the template left where a field's value should stand is named after the field. */
export function nameResidue(reading: Reading, place: Place, field: string): void {
  for (const entry of reading.incident.residue) {
    const inside = entry.place.line >= place.line && entry.place.endLine <= place.endLine;
    if (inside && entry.kind === "placeholder") entry.field ??= field;
  }
}
