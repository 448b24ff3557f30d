import type { List, ListItem, Nodes, Table } from "mdast";
import type { TimelineRow } from "#model/incident.ts";
import { plainLine } from "#read/plain-text.ts";
import { timeAnchors } from "./time-anchors.ts";
import { trust } from "./trusted.ts";
import { asNode, copies, folded, spaced, text, type Wrapper, wrapper } from "./wrapper.ts";

/** The timeline as an ordered list, and below it the table as the author wrote it. */
export function drawnTimeline(table: Table, rows: readonly TimelineRow[], index: number): Wrapper {
  const byLine = new Map(table.children.map((row) => [row.position?.start.line, row]));
  const times = timeAnchors(rows, index);
  const items = rows.map((row, i) => {
    const cells = byLine.get(row.place.line)?.children ?? [];
    const find = (value: string | undefined) => cells.find((cell) => value && plainLine(cell) === value)?.children;
    const part = (tag: string, name: string, value: string | undefined) =>
      value
        ? [wrapper(tag, copies(find(value) ?? [{ type: "text", value }]), { className: [`timeline-${name}`] })]
        : [];
    const parts = [
      ...part("span", "time", row.when.raw),
      ...clockParts(row),
      ...part("div", "event", row.event),
      ...part("div", "state", row.state),
      ...part("div", "action", row.action),
    ];
    return wrapper("li", [...timeMark(times[i]), ...spaced(parts)], { id: rowId(index, i) });
  });
  const list = wrapper("ol", items, { className: ["timeline"] });
  const details = folded([text("Timeline as a table")], [{ ...table, data: {} }], {
    className: ["timeline-table"],
    ignore: true,
  });
  return wrapper("div", [list, details], { className: ["timeline-block"] });
}

/** A list of moments stays as the author wrote it; each gets its id, its milestone and the time since the start. */
export function drawOnList(list: List, rows: readonly TimelineRow[], index: number): void {
  const byLine = new Map(rows.map((row, i) => [row.place.line, { row, i }]));
  const found = list.children.map((item) => byLine.get(item.position?.start.line ?? 0));
  if (found.some((entry) => entry === undefined)) return;
  trust(list, { className: ["timeline", "timeline-list"] });
  const times = timeAnchors(rows, index);
  list.children.forEach((item, at) => {
    const entry = found[at];
    if (!entry) return;
    trust(item, { id: rowId(index, entry.i) });
    addClock(item, entry.row);
    (item.children as Nodes[]).unshift(...timeMark(times[entry.i]).map(asNode));
  });
}

/** The row is also found by its time: an empty element, because one element has one id. */
function timeMark(id: string | undefined): Wrapper[] {
  return id === undefined ? [] : [wrapper("span", [], { id })];
}

function addClock(item: ListItem, row: TimelineRow): void {
  const parts = clockParts(row);
  if (parts.length === 0) return;
  const clock = wrapper("div", spaced(parts), { className: ["timeline-clock"] });
  (item.children as Nodes[]).unshift(asNode(clock));
}

function clockParts(row: TimelineRow): Wrapper[] {
  const rel = relativeText(row);
  return [
    ...(rel ? [wrapper("span", [text(rel)], { className: ["timeline-rel"] })] : []),
    ...(row.milestone
      ? [wrapper("span", [text(row.milestone)], { className: ["milestone", `milestone-${row.milestone}`] })]
      : []),
  ];
}

function rowId(timeline: number, row: number): string {
  return `${timeline === 0 ? "t" : `t${timeline + 1}`}-${row + 1}`;
}

function relativeText(row: TimelineRow): string {
  if (row.rel === undefined || /^T\s?[+-]/.test(row.when.raw)) return "";
  const minutes = Math.abs(row.rel);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `T${row.rel < 0 ? "−" : "+"}${clock}`;
}
