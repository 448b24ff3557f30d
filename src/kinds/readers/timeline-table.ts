import type { Table } from "mdast";
import { placeOfNode } from "#read/marks.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { type Row, rowOf } from "./timeline-rows.ts";

const timeColumns = ["time", "when", "timestamp", "date", "date time", "time utc", "datetime", "at", "t"];
const eventColumns = [
  "event",
  "what happened",
  "description",
  "what",
  "details",
  "activity",
  "happening",
  "note",
  "notes",
];
const stateColumns = ["system state", "state", "status", "impact", "phase"];
const actionColumns = ["action taken", "action", "actions", "response", "reaction"];
const sourceColumns = ["source", "by", "who", "who what", "actor", "evidence"];

/** The rows of a table that has a column of times; none when it is another table. */
export function timelineRows(node: Table): Row[] {
  const view = tableView(node);
  const time = columnOf(view, timeColumns);
  if (time < 0 || view.columns.length < 2) return [];
  const taken = new Set([time]);
  const free = () => view.columns.findIndex((_, i) => !taken.has(i));
  const column = (names: string[]) => take(taken, columnOf(view, names));
  // "Date" and "Time" in two columns are one moment.
  const second = view.columns[time] === "date" ? column(["time", "time utc"]) : column(["date"]);
  const source = column(sourceColumns);
  let event = column(eventColumns);
  if (event < 0 && view.columns.length - taken.size === 1) event = take(taken, free());
  const [action, state] = [column(actionColumns), column(stateColumns)];
  if (event < 0) event = take(taken, free());
  let day: string | undefined;
  return view.rows.flatMap((row) => {
    const at = (i: number) => (i >= 0 ? (row.cells[i] ?? "") : "");
    const stamp = [at(time), at(second)]
      .sort((a, b) => Number(b.includes("-")) - Number(a.includes("-")))
      .join(" ")
      .trim();
    // A dash alone says that there is nothing.
    const words = [event, action, state, source].map(at).map((cell) => (/^[-–—]$/.test(cell) ? "" : cell));
    if (words.every((cell) => cell === "")) {
      // A row that is only a day stands above the rows of that day.
      day = stamp || day;
      return [];
    }
    const [said, ...rest] = words;
    const [did = "", was = "", who = ""] = rest;
    const more = { state: was, action: said ? did : "", source: who };
    const read = rowOf(stamp, said || did, more, placeOfNode(row.node));
    const dated = day === undefined ? read : { ...read, day };
    day = undefined;
    return [dated];
  });
}

function take(taken: Set<number>, found: number): number {
  if (found < 0 || taken.has(found)) return -1;
  taken.add(found);
  return found;
}
