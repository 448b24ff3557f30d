import type { Root, Table, TableCell } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { plainLine } from "./plain-text.ts";
import { walkMarkdown } from "./walk.ts";

/** More is one slip made all the way down, and one finding says it. */
const mostPerTable = 5;

/**
 * Rows with more or fewer cells than their table has columns. GitHub's Markdown drops the cells that are too many; here the
 * table gets columns for them, so that no text is lost.
 */
export function unevenRows(root: Root): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  walkMarkdown(root, (node) => {
    if (node.type !== "table") return undefined;
    problems.push(...problemsOf(node));
    widen(node);
    return "skip";
  });
  return problems;
}

function problemsOf(table: Table): ReadingProblem[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children
    .slice(1)
    .filter((row) => row.children.length !== columns && plainLine(row) !== "")
    .slice(0, mostPerTable)
    .map((row) => ({
      id: "table-row-cells",
      place: placeOfNode(row),
      values: { cells: String(row.children.length), columns: String(columns) },
    }));
}

function widen(table: Table): void {
  const [head] = table.children;
  const widest = table.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  for (let i = head?.children.length ?? widest; i < widest; i += 1) {
    const empty: TableCell = { type: "tableCell", children: [] };
    head?.children.push(empty);
    table.align?.push(null);
  }
}
