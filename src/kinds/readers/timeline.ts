import type { List, Nodes, RootContent, Table } from "mdast";
import type { Milestone, TimelineRow } from "#model/incident.ts";
import { parseInstant } from "#read/instants.ts";
import { splitLines } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import type { Reading, SectionView } from "../reading.ts";

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
const stateColumns = ["system state", "state", "status", "impact"];
const actionColumns = ["action taken", "action", "actions", "response", "reaction"];
const sourceColumns = ["source", "by", "who", "actor", "evidence"];

/** Words at the start of a row that say which milestone it is; the first that fits wins. */
const milestonePhrases: [Milestone, RegExp][] = [
  [
    "resolved",
    /\((?:resolved|recovered)\)|\b(?:fully )?(?:resolved|recovered|all clear|incident (?:is )?closed|service (?:is )?(?:fully )?restored|permanent resolution)\b/i,
  ],
  [
    "mitigated",
    /\((?:mitigated)\)|\b(?:mitigat(?:ed|ion)|rolled back|rollback (?:deployed|completed?)|quick fix deployed|traffic restored)\b/i,
  ],
  [
    "detected",
    /\((?:detected|paged)\)|\b(?:detected|detection|paged|alert(?:s|ed)? (?:fired|triggered|received)|first alert|page(?:r|d)? (?:fired|went off)|on-?call paged)\b/i,
  ],
  [
    "started",
    /\((?:started|start)\)|\b(?:incident start(?:s|ed)?|outage (?:starts|started|begins|began)|first (?:errors?|failures?)|impact (?:starts|started|begins|began))\b/i,
  ],
];

type Row = Omit<TimelineRow, "when"> & { time: string };

/** A timeline is a table with a time column, or a list or lines that begin with a time. Several of them may follow each other. */
export function readTimeline(reading: Reading, view: SectionView): void {
  const zone = zoneIn(view) ?? reading.zone;
  let loose: { rows: Row[]; nodes: Nodes[] } = { rows: [], nodes: [] };
  const flush = () => {
    if (loose.rows.length > 0) add(reading, loose.rows, loose.nodes, zone);
    loose = { rows: [], nodes: [] };
  };
  for (const node of view.nodes) {
    if (isResidue(node)) continue;
    if (node.type === "table") {
      const rows = tableRows(node);
      if (rows.length === 0) continue;
      flush();
      add(reading, rows, [node], zoneOfColumn(node) ?? zone);
    } else if (node.type === "list") {
      const rows = listRows(node, reading);
      loose.rows.push(...rows);
      if (rows.length > 0) loose.nodes.push(node);
    } else if (node.type === "paragraph") {
      loose.rows.push(...splitLines(node.children, reading.source.lines).flatMap((line) => textRow(line) ?? []));
    } else if (node.type === "heading") flush();
  }
  flush();
}

function add(reading: Reading, rows: Row[], nodes: Nodes[], zone: string | undefined): void {
  const index = reading.pendingTimelines.length;
  // Only a node that holds the whole timeline can be drawn as one; several lists keep their own look.
  if (nodes.length === 1 && nodes[0]) marksOf(nodes[0]).timeline = index;
  reading.pendingTimelines.push({
    times: rows.map((row) => row.time),
    rows: rows.map(({ time: _time, ...row }) => row),
    zone,
    day: undefined,
  });
}

function tableRows(node: Table): Row[] {
  const view = tableView(node);
  const time = columnOf(view, timeColumns);
  if (time < 0 || view.columns.length < 2) return [];
  const taken = new Set([time]);
  const column = (names: string[]) => {
    const found = columnOf(view, names);
    if (found < 0 || taken.has(found)) return -1;
    taken.add(found);
    return found;
  };
  // "Date" and "Time" in two columns are one moment.
  const second = view.columns[time] === "date" ? column(["time", "time utc"]) : column(["date"]);
  let event = column(eventColumns);
  const [state, action, source] = [column(stateColumns), column(actionColumns), column(sourceColumns)];
  if (event < 0) event = view.columns.findIndex((_, i) => !taken.has(i));
  return view.rows.flatMap((row) => {
    const at = (i: number) => (i >= 0 ? (row.cells[i] ?? "") : "");
    const stamp = [at(time), at(second)]
      .sort((a, b) => Number(b.includes("-")) - Number(a.includes("-")))
      .join(" ")
      .trim();
    if (!stamp && !at(event)) return [];
    return [rowOf(stamp, at(event), { state: at(state), action: at(action), source: at(source) }, row.node)];
  });
}

function rowOf(
  time: string,
  event: string,
  more: { state?: string; action?: string; source?: string },
  node: Nodes,
): Row {
  const kept = Object.entries(more).filter(([, value]) => value && !isPlaceholder(value));
  const milestone = milestoneOf(event) ?? milestoneOf(more.action ?? "");
  return {
    time,
    event,
    ...Object.fromEntries(kept),
    ...(milestone ? { milestone } : {}),
    place: placeOfNode(node),
  };
}

function milestoneOf(text: string): Milestone | undefined {
  return milestonePhrases.find(([, phrase]) => phrase.test(text))?.[0];
}

function listRows(list: List, reading: Reading): Row[] {
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    if (first?.type !== "paragraph" || isResidue(item)) return [];
    const [line = []] = splitLines(first.children, reading.source.lines);
    const row = textRow(line);
    if (!row) return [];
    const whole = plainLine([first, ...rest] as RootContent[]);
    const event = whole.includes(row.event) ? whole.slice(whole.indexOf(row.event)) : row.event;
    return [{ ...row, event, place: placeOfNode(item) }];
  });
}

/** What may stand for a moment at the start of a line: a date, a time, both, a range, `T+00:15`. */
const moment =
  /^[[(]?\s*((?:~|approx\.?|about|ca\.?)?\s*(?:T\s?[+-]\s?\d{1,3}:\d\d(?::\d\d)?|(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,?(?: \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)(?:[T ,]+(?:at )?~?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)?|\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?|\d{4}(?=\s?(?:UTC|Z\b|hrs)))(?:\s*[-–—]\s*~?\d{1,2}:\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?)?\s?(?:UTC|GMT|Z\b|[A-Z]{2,4}T\b|[+-]\d\d:?\d\d)?)\s*[\])]?\s*(?:\([^()]{1,20}\))?\s*(?:[-–—:|]+|\s)\s*(?=\S)/;

function textRow(line: readonly Nodes[]): Row | undefined {
  const text = plainLine(line as Nodes[]);
  const match = text.match(moment);
  const time = match?.[1]?.trim();
  if (!match || !time) return undefined;
  const event = text.slice(match[0].length).trim();
  const first = line[0];
  return event && first ? rowOf(time, event, {}, first) : undefined;
}

/** `Timeline (all times in UTC)`, or a sentence that says so. */
function zoneIn(view: SectionView): string | undefined {
  const prose = view.nodes.flatMap((node) => (node.type === "paragraph" ? [plainLine(node)] : [])).join(" ");
  const said = `${view.section.title} ${prose}`.match(
    /\b(?:times?|timestamps?)\b[^.]{0,40}?\b(UTC|GMT|CET|CEST|PST|PDT|EST|EDT|MST|MDT|BST)\b|\((UTC|GMT|CET|CEST|PST|PDT|EST|EDT|MST|MDT|BST)\)/i,
  );
  return zoneOf(said?.[1] ?? said?.[2]);
}

function zoneOfColumn(node: Table): string | undefined {
  const title = tableView(node).titles.join(" ");
  return zoneOf(title.match(/\b(UTC|GMT|CET|CEST|PST|PDT|EST|EDT|MST|MDT)\b/)?.[1]);
}

function zoneOf(name: string | undefined): string | undefined {
  return name ? parseInstant(`2000-01-01 00:00 ${name.toUpperCase()}`)?.tz : undefined;
}
