import type { ListItem, RootContent, Table } from "mdast";
import type { Action, ActionTier } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Place } from "#model/place.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem, labelsOfList, labelText, sectionItems } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { columnOf, tableView } from "#read/tables.ts";
import { isNone, nextAnchor, type Reading, readInstant, report, type SectionView, setPlace } from "../reading.ts";
import { refFrom, ticketsIn } from "../refs.ts";

const doneWords = /^(?:done|completed?|closed|fixed|resolved|shipped|finished|merged|yes|✅|☑|✔|x)\b|^[✅☑✔]/i;
/** Labels that every item of a form has: `**Next Step**: …`. */
const justCounts = /^(?:next steps?|actions?|tasks?|steps?|to ?dos?)(?: \d{1,2})?$/;
const closedWords = /^(?:won'?t (?:do|fix)|cancell?ed|rejected|obsolete|dropped)\b/i;

/** Action items as a checklist, as bullets, or as a table; the tier's own target date serves items without one. */
export function readActions(reading: Reading, view: SectionView, tier: ActionTier): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const tierDue = targetOf(reading, nodes);
  for (const node of nodes) {
    if (node.type === "list") {
      for (const item of node.children) readItem(reading, item, tier, tierDue);
    } else if (node.type === "table") readTable(reading, node, tier, tierDue);
  }
}

/** `**Target Completion**: 2025-11-07` above the items of a tier. */
function targetOf(reading: Reading, nodes: readonly RootContent[]): Instant | undefined {
  for (const item of sectionItems(nodes, reading.source.lines)) {
    if (item.type !== "label" || !/^target (?:completion|date)$|^due(?: date)?$/.test(item.line.key)) continue;
    return readInstant(reading, labelText(item.line), item.line.valuePlace, "actions.target");
  }
  return undefined;
}

function readItem(reading: Reading, item: ListItem, tier: ActionTier, tierDue: Instant | undefined): void {
  if (isResidue(item)) return;
  const lines = reading.source.lines;
  const label = labelOfItem(item, lines);
  const details = item.children.flatMap((child) => labelsOfList(child as RootContent, lines));
  const first = item.children[0];
  const title = label && !isPlaceholder(label.label) && !justCounts.test(label.key) ? label.label : undefined;
  const own = first?.type === "paragraph" ? plainLine(first) : plainLine(item);
  const text = label ? labelText(label) : own;
  if (!text && !title) return;
  const action = startAction(reading, tier, text || title || "", placeOfNode(item));
  if (title) action.title = title;
  if (item.checked !== null && item.checked !== undefined) action.ticked = item.checked;
  marksOf(item).action = true;
  marksOf(item).anchor = action.anchor;
  for (const detail of details) takeDetail(reading, action, detail.key, labelText(detail), detail.valuePlace);
  if (details.length === 0) inlineOwner(action, own);
  finish(reading, action, tierDue, `${own} ${text}`, placeOfNode(item));
}

/** Owners of bullets without details: `… (@alice)`, `… — owner: SRE team`. */
function inlineOwner(action: Action, text: string): void {
  const named = text.match(/(?:\bowner|\bassignee|\bassigned to)\s*[:=]\s*([^,;()[\]]{2,60})/i)?.[1];
  const handles = [...text.matchAll(/(?:^|[\s([])@([\w.-]{2,40})/g)].map((match) => match[1] ?? "");
  action.owners.push(...(named ? [named.trim()] : handles));
}

function startAction(reading: Reading, tier: ActionTier, text: string, place: Place): Action {
  const { actions } = reading.incident;
  const action: Action = { text, tier, owners: [], done: false, tickets: [], anchor: nextAnchor(reading, "actions") };
  setPlace(reading, `actions[${actions.length}]`, place);
  actions.push(action);
  return action;
}

function takeDetail(reading: Reading, action: Action, key: string, value: string, place: Place): void {
  if (value === "" || isPlaceholder(value)) return;
  const path = `actions[${reading.incident.actions.length - 1}]`;
  if (/^(?:owners?|assignees?|assigned to|responsible|dri|who)$/.test(key)) {
    action.owners.push(
      ...value
        .split(/[,;&]| and /)
        .map((name) => name.trim().replace(/^@/, ""))
        .filter((name) => name && !isNone(name)),
    );
    setPlace(reading, `${path}.owners`, place);
  } else if (key === "status" || key === "state") {
    if (/[|/]/.test(value) && /not started.*completed/i.test(value)) return;
    action.status = value;
    setPlace(reading, `${path}.status`, place);
  } else if (/^(?:target date|due|due date|deadline|eta|target|by when|when|target completion)$/.test(key)) {
    const due = readInstant(reading, value, place, `${path}.due`);
    if (due) Object.assign(action, { due, dueFrom: "own" });
  } else if (/^(?:completion date|completed|completed on|done on|finished)$/.test(key)) {
    const completed = readInstant(reading, value, place, `${path}.completed`);
    if (completed) action.completed = completed;
  } else if (
    /^(?:prs?|pull requests?|issues?|tickets?|jira|bugs?|links?|tracking|tracking (?:bug|issue|ticket))$/.test(key)
  ) {
    const keys = ticketsIn(value);
    const refs =
      keys.length > 0 ? keys.map((id) => ({ role: "action" as const, label: id, id })) : [refFrom(value, "action")];
    for (const ref of refs) if (ref) action.tickets.push(ref);
  } else if (key === "type" || key === "kind" || key === "category") {
    const kind = kindOf(value);
    if (kind) action.kind = kind;
  }
}

function kindOf(value: string): Action["kind"] {
  return (["prevent", "detect", "mitigate", "process"] as const).find((kind) => value.toLowerCase().startsWith(kind));
}

/** Settles due date, tickets in the text, and whether the action is done; disagreement counts as open. */
function finish(reading: Reading, action: Action, tierDue: Instant | undefined, text: string, place: Place): void {
  if (!action.due && tierDue && !tierDue.problem) Object.assign(action, { due: tierDue, dueFrom: "tier" });
  for (const id of ticketsIn(text)) {
    if (!action.tickets.some((ref) => ref.id === id)) action.tickets.push({ role: "action", label: id, id });
  }
  const saysDone =
    action.status === undefined ? undefined : doneWords.test(action.status) || closedWords.test(action.status);
  const votes = [action.ticked, saysDone, action.completed ? true : undefined].filter((vote) => vote !== undefined);
  action.done = votes.length > 0 && votes.every(Boolean);
  if (new Set(votes).size < 2) return;
  report(reading, "action-status-conflict", place, {
    action: action.title ?? action.text,
    ticked: String(action.ticked ?? ""),
    status: action.status ?? "",
    completed: action.completed?.raw ?? "",
  });
}

const columns: [string, string[]][] = [
  ["owner", ["owner", "owners", "assignee", "responsible", "who", "dri", "assigned to", "team"]],
  ["status", ["status", "state", "done", "progress"]],
  ["due", ["due", "due date", "target date", "deadline", "eta", "when", "target"]],
  ["completed", ["completed", "completion date", "done on"]],
  ["ticket", ["ticket", "tickets", "issue", "bug", "tracking bug", "pr", "link", "jira", "reference"]],
  ["type", ["type", "kind"]],
];

const textColumns = [
  "action item",
  "action",
  "actions",
  "task",
  "item",
  "description",
  "what",
  "todo",
  "follow up",
  "measure",
  "improvement",
];

function readTable(reading: Reading, node: Table, tier: ActionTier, tierDue: Instant | undefined): void {
  const view = tableView(node);
  const found = columnOf(view, textColumns);
  const main = found >= 0 ? found : 0;
  for (const row of view.rows) {
    const text = row.cells[main] ?? "";
    if (!text || isPlaceholder(text)) continue;
    const place = placeOfNode(row.node);
    const action = startAction(reading, tier, text, place);
    for (const [key, names] of columns) {
      const column = columnOf(view, names);
      const cell = column >= 0 && column !== main ? (row.cells[column] ?? "") : "";
      if (cell && !isNone(cell)) takeDetail(reading, action, key, cell, placeOfNode(row.node.children[column]));
    }
    finish(reading, action, tierDue, row.cells.join(" "), place);
  }
}

/** The follow-up section: its checklist is a list of steps for the team, kept apart from the tracked actions. */
export function readFollowup(reading: Reading, view: SectionView): void {
  const lines = view.nodes.filter((node) => !isResidue(node));
  for (const node of lines) {
    if (node.type !== "list") continue;
    for (const item of node.children) {
      if (isResidue(item) || labelOfItem(item, reading.source.lines)?.value.length) continue;
      const text = plainLine(item);
      if (!text || headingKey(text) === "") continue;
      setPlace(reading, `followups[${reading.incident.followups.length}]`, placeOfNode(item));
      reading.incident.followups.push({
        text,
        tier: "follow-up",
        owners: [],
        done: item.checked === true,
        ticked: item.checked === true,
        tickets: [],
        anchor: `f-${reading.incident.followups.length + 1}`,
      });
    }
  }
}
