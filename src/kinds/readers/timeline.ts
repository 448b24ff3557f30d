import type { Heading, Nodes, RootContent, Table } from "mdast";
import { isResidue, marksOf, placeOfNode, placeOfNodes } from "#read/marks.ts";
import { dateIn, momentStart } from "#read/moment-start.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { tableView } from "#read/tables.ts";
import type { Reading, SectionView } from "../reading.ts";
import { dayOfLine, isDayOnly, push, type RowsRead, take, takeFence } from "./timeline-lines.ts";
import { type Row, rowOf, rowOfLine } from "./timeline-rows.ts";
import { timelineRows } from "./timeline-table.ts";
import { zoneOf, zoneSaid } from "./timeline-zones.ts";

/** What was read of a section so far. */
interface Walk extends RowsRead {
  /** The row that a heading began. */
  open: { time: string; title: string; heading: Heading; body: Nodes[]; isDay: boolean; before: number } | undefined;
  zone: string | undefined;
}

/**
 * A timeline is a table with a time column, a list or lines that begin with a time, or headings that are times. A heading
 * that names another day in words, or another incident, begins a timeline of its own.
 */
export function readTimeline(reading: Reading, view: SectionView): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const walk: Walk = {
    lines: reading.source.lines,
    rows: [],
    day: dayAbove(view.section),
    open: undefined,
    zone: zoneOf(view.section.title) ?? zoneSaid(nodes) ?? reading.zone,
  };
  const before = reading.pendingTimelines.length;
  for (const node of nodes) {
    if (node.type === "heading") takeHeading(reading, walk, node);
    else if (walk.open && !walk.open.isDay) walk.open.body.push(node);
    else {
      walk.open?.body.push(node);
      if (node.type === "table") addTable(reading, walk, node);
      else take(walk, node);
    }
  }
  flush(reading, walk);
  // A timeline in a fence is one where nothing else is: otherwise fences hold the logs of a row.
  if (reading.pendingTimelines.length > before) return;
  for (const node of nodes) if (node.type === "code") takeFence(walk, node.value, node);
  flush(reading, walk);
}

/** Whether a section is a timeline by what stands in it: most of its lines begin with a time of day. */
export function holdsTimeline({ section, nodes }: SectionView): boolean {
  const items = nodes.flatMap((node): Nodes[] =>
    node.type === "list" ? node.children : node.type === "paragraph" ? [node] : [],
  );
  const timed = items.filter((item) =>
    /\d:\d\d/.test(rowOfLine(plainLine(item), placeOfNode(section.heading))?.time ?? ""),
  );
  return timed.length >= 3 && timed.length * 3 >= items.length * 2;
}

/** Times that begin lines elsewhere make a timeline too, where no section is called so: under "What happened", say. */
export function findTimeline(reading: Reading, sections: readonly Section[]): void {
  for (const section of sections) {
    const walk: Walk = {
      lines: reading.source.lines,
      rows: [],
      day: dayAbove(section),
      open: undefined,
      zone: zoneOf(section.title) ?? zoneSaid(section.nodes) ?? reading.zone,
    };
    for (const node of contentOf(section)) {
      if (isResidue(node)) continue;
      if (node.type === "heading") walk.day = dayOfLine(plainLine(node)) ?? walk.day;
      else take(walk, node);
    }
    if (walk.rows.filter(({ time }) => /\d:\d\d/.test(time)).length < 3) continue;
    flush(reading, walk);
    return;
  }
}

function contentOf({ nodes, children }: Section): RootContent[] {
  return [...nodes, ...children.flatMap((child) => [...(child.heading ? [child.heading] : []), ...contentOf(child)])];
}

function flush(reading: Reading, walk: Walk): void {
  close(walk);
  if (walk.rows.length > 0) add(reading, walk.rows, walk.zone);
  walk.rows = [];
}

function add(reading: Reading, rows: readonly Row[], zone: string | undefined): number {
  reading.pendingTimelines.push({
    times: rows.map(({ time, day }) => ({ raw: time, ...(day === undefined ? {} : { day }) })),
    rows: rows.map(({ time: _time, day: _day, ...row }) => row),
    zone,
  });
  return reading.pendingTimelines.length - 1;
}

/** A table holds a whole timeline, so it can be drawn as one; rows of lists keep their own look. */
function addTable(reading: Reading, walk: Walk, node: Table): void {
  const rows = timelineRows(node);
  if (rows.length === 0) return;
  const [first, ...rest] = rows;
  const dated = first && walk.day !== undefined ? [{ ...first, day: first.day ?? walk.day }, ...rest] : rows;
  flush(reading, walk);
  walk.day = undefined;
  marksOf(node).timeline = add(reading, dated, zoneOf(tableView(node).titles.join(" ")) ?? walk.zone);
}

function takeHeading(reading: Reading, walk: Walk, heading: Heading): void {
  close(walk);
  const title = plainLine(heading);
  const start = momentStart(title);
  const isDay = start !== undefined && isDayOnly(start.time);
  const named = start && !isDay ? undefined : dateIn(title);
  const another = start ? isDay && start.event !== "" : named !== undefined || otherIncident.test(title);
  if (another) flush(reading, walk);
  if (isDay || named !== undefined) walk.day = isDay ? start?.time : named;
  if (!start || another) return;
  walk.open = { time: start.time, title: start.event, heading, body: [], isDay, before: walk.rows.length };
}

const otherIncident =
  /\bincident\s+(?:#|no\.?\s)?(?:\d|[a-h]\b|one|two|three|four)|\b(?:first|second|third) (?:incident|outage)\b/i;

/** Below a heading that is a time stands the event; below one that is a day too, unless rows with times stand there. */
function close(walk: Walk): void {
  const { open } = walk;
  walk.open = undefined;
  if (!open || (open.isDay && walk.rows.length > open.before)) return;
  const body = plainLine(open.body);
  const event = open.title && body ? `${open.title}: ${body}` : open.title || body;
  if (event) push(walk, rowOf(open.time, event, {}, placeOfNodes([open.heading, ...open.body])));
}

/** Where a report has a section for each incident, the day stands above the timeline. The title is the whole document's. */
function dayAbove(section: Section): string | undefined {
  for (let at: Section | undefined = section; at && at.level > 1; at = at.parent) {
    const day = dateIn(at.title);
    if (day !== undefined) return day;
  }
  return undefined;
}
