import type { Table } from "mdast";
import { placeOfNode } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { columnOf, type TableView, tableView } from "#read/tables.ts";
import { isNone, type Reading } from "../reading.ts";
import { settleAction, takeDetail, takeLinks } from "./action-details.ts";
import { type ActionGroup, anchorAt, startAction } from "./action-start.ts";

const columns: [string, string[]][] = [
  ["owner", ["owner", "owners", "assignee", "responsible", "who", "dri", "assigned to", "team"]],
  ["status", ["status", "state", "done", "progress"]],
  [
    "due",
    [
      "due",
      "due date",
      "target date",
      "deadline",
      "eta",
      "when",
      "target",
      "expected date",
      "due by",
      "by when",
      "date",
    ],
  ],
  ["completed", ["completed", "completion date", "done on"]],
  ["ticket", ["ticket", "tickets", "issue", "bug", "tracking bug", "pr", "link", "jira", "reference", "tracking"]],
  ["type", ["type", "kind", "category"]],
];

const textColumns = [
  "action item",
  "action items",
  "action",
  "actions",
  "task",
  "tasks",
  "item",
  "description",
  "what",
  "todo",
  "follow up",
  "measure",
  "improvement",
  "recommendation",
  "step",
  "work item",
];

/** An action to a row; what the other columns say about it goes by their titles. */
export function readActionTable(reading: Reading, node: Table, group: ActionGroup): void {
  const view = tableView(node);
  const found = columnOf(view, textColumns);
  const main = found >= 0 ? found : wordiest(view);
  for (const row of view.rows) {
    const text = row.cells[main] ?? "";
    if (!text || isPlaceholder(text) || isNone(text)) continue;
    const place = placeOfNode(row.node);
    const action = startAction(reading, group, text, place);
    anchorAt(row.node, action);
    for (const [key, names] of columns) {
      const column = columnOf(view, names);
      const cell = column >= 0 && column !== main ? (row.cells[column] ?? "") : "";
      if (cell && !isNone(cell)) takeDetail(reading, action, key, cell, placeOfNode(row.node.children[column]));
    }
    takeLinks(action, row.nodes.flat());
    settleAction(reading, action, group.due, row.cells.join(" "), place);
  }
}

/** Without a title that says which one it is, the action stands in the column with the most to read. */
function wordiest({ columns: titles, rows }: TableView): number {
  const lengths = titles.map((_, i) => rows.reduce((sum, row) => sum + (row.cells[i]?.length ?? 0), 0));
  return Math.max(lengths.indexOf(Math.max(...lengths)), 0);
}
