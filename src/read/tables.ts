import type { PhrasingContent, Table, TableRow } from "mdast";
import { headingKey } from "./heading-key.ts";
import { plainLine } from "./plain-text.ts";

export interface TableView {
  node: Table;
  /** Heading keys of the columns. */
  columns: string[];
  /** Column titles as written. */
  titles: string[];
  rows: { node: TableRow; cells: string[]; nodes: PhrasingContent[][] }[];
}

/** A table by columns and rows; cells that the template left are empty. */
export function tableView(node: Table): TableView {
  const [head, ...body] = node.children;
  const titles = (head?.children ?? []).map((cell) => plainLine(cell));
  return {
    node,
    titles,
    columns: titles.map(headingKey),
    rows: body.map((row) => ({
      node: row,
      cells: titles.map((_, i) => (row.children[i] ? plainLine(row.children[i]) : "")),
      nodes: titles.map((_, i) => row.children[i]?.children ?? []),
    })),
  };
}

/** The index of the first column that one of the names describes, or -1. A name matches whole words of the title. */
export function columnOf(view: TableView, names: readonly string[]): number {
  const exact = view.columns.findIndex((column) => names.includes(column));
  if (exact >= 0) return exact;
  return view.columns.findIndex((column) => names.some((name) => ` ${column} `.includes(` ${name} `)));
}
