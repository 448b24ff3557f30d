import type { List, ListItem, Nodes, Paragraph, RootContent } from "mdast";
import { parseInstant } from "#read/instants.ts";
import { splitLines } from "#read/labels.ts";
import { isResidue, placeOfNode, placeOfNodes } from "#read/marks.ts";
import { momentStart } from "#read/moment-start.ts";
import { plainLine } from "#read/plain-text.ts";
import { type Row, rowOf, rowOfLine } from "./timeline-rows.ts";

/** The rows of a section that were read so far. */
export interface RowsRead {
  /** Of the file. */
  lines: readonly string[];
  rows: Row[];
  /** A day that was named since the last row. */
  day: string | undefined;
}

export function push(read: RowsRead, row: Row): void {
  read.rows.push(read.day === undefined || row.day !== undefined ? row : { ...row, day: read.day });
  read.day = undefined;
}

export function take(read: RowsRead, node: RootContent): void {
  if (node.type === "list") takeList(read, node);
  else if (node.type === "paragraph") takeParagraph(read, node);
}

/** Lines that begin with a time are rows, and the lines that follow belong to them. */
function takeParagraph(read: RowsRead, node: Paragraph): void {
  let row: Row | undefined;
  const keep = () => {
    if (row?.event) push(read, row);
    row = undefined;
  };
  for (const line of splitLines(node.children, read.lines)) {
    const text = plainLine(line);
    const found = rowOfLine(text, placeOfNodes(line));
    const day = dayOfLine(text);
    if (day !== undefined && !row) read.day = day;
    else if (found) {
      keep();
      row = found;
    } else if (row) row = rowOf(row.time, `${row.event} ${text}`.trim(), {}, row.place);
  }
  keep();
}

function takeList(read: RowsRead, list: List): void {
  for (const item of list.children) if (!isResidue(item)) takeItem(read, item);
}

function takeItem(read: RowsRead, item: ListItem): void {
  const [first, ...rest] = item.children;
  const text = first?.type === "paragraph" ? plainLine(first) : "";
  const row = rowOfLine(text, placeOfNode(item));
  const day = dayOfLine(text);
  const lists = rest.filter((node): node is List => node.type === "list");
  const nested = lists.filter((list) =>
    list.children.some((child) => rowOfLine(plainLine(child), row?.place ?? placeOfNode(child))),
  );
  if (nested.length > 0) {
    if (day !== undefined) read.day = day;
    else if (row?.event) push(read, row);
    for (const list of nested) takeList(read, list);
    return;
  }
  if (!row) return;
  const event = [row.event, plainLine(rest)].filter(Boolean).join(" ");
  if (event) push(read, event === row.event ? row : { ...rowOf(row.time, event, {}, row.place), ...row, event });
}

export function takeFence(read: RowsRead, code: string, node: Nodes): void {
  for (const line of code.split("\n")) {
    const row = rowOfLine(line.replace(/^\s*[-*•]\s+/, ""), placeOfNode(node));
    if (row?.event) push(read, row);
  }
}

/** A line that is only a day: `May 12`, `Date: 2026-02-03`. */
export function dayOfLine(text: string): string | undefined {
  const start = momentStart(text.replace(/^(?:date|day)\s*:\s*/i, ""));
  return start?.event === "" && isDayOnly(start.time) ? start.time : undefined;
}

export function isDayOnly(time: string): boolean {
  const precision = parseInstant(time, { date: "2000-01-01" })?.precision;
  return !/^T ?[+-]?\d/.test(time) && (precision === "day" || precision === "month") && !/\d:|\?\?:/.test(time);
}
