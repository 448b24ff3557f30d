import type { Heading, List, ListItem, Nodes, Paragraph, RootContent, Table } from "mdast";
import { zoneIn } from "#read/instant-zones.ts";
import { parseInstant } from "#read/instants.ts";
import { splitLines } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode, placeOfNodes } from "#read/marks.ts";
import { dateIn, momentStart } from "#read/moment-start.ts";
import { plainLine } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { tableView } from "#read/tables.ts";
import type { Reading, SectionView } from "../reading.ts";
import { type Row, rowOf, rowOfLine } from "./timeline-rows.ts";
import { timelineRows } from "./timeline-table.ts";

/** What was read of a section so far. */
interface Walk {
  lines: readonly string[];
  rows: Row[];
  /** A day that was named since the last row. */
  day: string | undefined;
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

function push(walk: Walk, row: Row): void {
  walk.rows.push(walk.day === undefined || row.day !== undefined ? row : { ...row, day: walk.day });
  walk.day = undefined;
}

function take(walk: Walk, node: RootContent): void {
  if (node.type === "list") takeList(walk, node);
  else if (node.type === "paragraph") takeParagraph(walk, node);
}

/** Lines that begin with a time are rows, and the lines that follow belong to them. */
function takeParagraph(walk: Walk, node: Paragraph): void {
  let row: Row | undefined;
  const keep = () => {
    if (row?.event) push(walk, row);
    row = undefined;
  };
  for (const line of splitLines(node.children, walk.lines)) {
    const text = plainLine(line);
    const found = rowOfLine(text, placeOfNodes(line));
    const day = dayOfLine(text);
    if (day !== undefined && !row) walk.day = day;
    else if (found) {
      keep();
      row = found;
    } else if (row) row = rowOf(row.time, `${row.event} ${text}`.trim(), {}, row.place);
  }
  keep();
}

function takeList(walk: Walk, list: List): void {
  for (const item of list.children) if (!isResidue(item)) takeItem(walk, item);
}

function takeItem(walk: Walk, item: ListItem): void {
  const [first, ...rest] = item.children;
  const text = first?.type === "paragraph" ? plainLine(first) : "";
  const row = rowOfLine(text, placeOfNode(item));
  const day = dayOfLine(text);
  const lists = rest.filter((node): node is List => node.type === "list");
  const nested = lists.filter((list) =>
    list.children.some((child) => rowOfLine(plainLine(child), row?.place ?? placeOfNode(child))),
  );
  if (nested.length > 0) {
    if (day !== undefined) walk.day = day;
    else if (row?.event) push(walk, row);
    for (const list of nested) takeList(walk, list);
    return;
  }
  if (!row) return;
  const event = [row.event, plainLine(rest)].filter(Boolean).join(" ");
  if (event) push(walk, event === row.event ? row : { ...rowOf(row.time, event, {}, row.place), ...row, event });
}

function takeFence(walk: Walk, code: string, node: Nodes): void {
  for (const line of code.split("\n")) {
    const row = rowOfLine(line.replace(/^\s*[-*•]\s+/, ""), placeOfNode(node));
    if (row?.event) push(walk, row);
  }
}

/** A line that is only a day: `May 12`, `Date: 2026-02-03`. */
function dayOfLine(text: string): string | undefined {
  const start = momentStart(text.replace(/^(?:date|day)\s*:\s*/i, ""));
  return start?.event === "" && isDayOnly(start.time) ? start.time : undefined;
}

function isDayOnly(time: string): boolean {
  const precision = parseInstant(time, { date: "2000-01-01" })?.precision;
  return !/^T ?[+-]?\d/.test(time) && (precision === "day" || precision === "month") && !/\d:|\?\?:/.test(time);
}

/** Where a report has a section for each incident, the day stands above the timeline. The title is the whole document's. */
function dayAbove(section: Section): string | undefined {
  for (let at: Section | undefined = section; at && at.level > 1; at = at.parent) {
    const day = dateIn(at.title);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A sentence that says in which zone all times are. */
function zoneSaid(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    const text = node.type === "paragraph" ? plainLine(node) : "";
    if (text.length > 300 || momentStart(text) || !/\b(?:times?|timestamps?|events?|timezone)\b/i.test(text)) continue;
    const zone = zoneOf(text);
    if (zone !== undefined) return zone;
  }
  return undefined;
}

/** The zone that a text names in capitals: `Timeline (UTC)`, `All times in UTC+1`. */
function zoneOf(text: string): string | undefined {
  for (const [name] of text.matchAll(
    /\b(?:UTC|GMT) ?[+-]\d{1,2}(?::\d\d)?(?!\d)|(?<![\w-])[A-Z]{1,5}(?![\w-])|(?<!\S)[+-]\d\d:\d\d/g,
  )) {
    const zone = zoneIn(name.replace(/ /g, ""));
    if (zone !== undefined) return zone;
  }
  return undefined;
}
