import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LinkedCount, SeverityTableView } from "#model/page.ts";
import type { RankKey, SeverityDimension, SeverityRow, SeverityTable } from "#model/severity-rollup.ts";
import { causeName } from "./cause-name.ts";
import { cellsOf, rowLink } from "./severity-cells.ts";

export const tableHeadings: Readonly<Record<SeverityDimension, string>> = {
  year: "By year",
  service: "By service",
  kind: "By kind",
  cause: "By cause",
  tag: "By tag",
};

const withoutNames: Readonly<Record<SeverityDimension, string>> = {
  year: "Undated",
  service: "No service",
  kind: "No kind",
  cause: "No category",
  tag: "No tags",
};

/**
 * A table ready to print. Of the rows only the first `most` are shown, and `all` is where the others are; the row of
 * the documents without a service, a cause, a tag comes last and is always there.
 */
export function tableView(
  table: SeverityTable,
  kb: KnowledgeBase,
  { kindName, most, all }: { kindName: (id: string) => string; most: number; all: string },
): SeverityTableView {
  const rows = table.rows.slice(0, most).map((row) => rowView(row, nameOf(row, table, kindName), table, kb));
  if (table.without !== undefined) rows.push(rowView(table.without, withoutNames[table.by], table, kb));
  return { by: table.by, heading: tableHeadings[table.by], rows, of: { count: table.rows.length, url: all } };
}

/** The newest years by severity, all of them without `most`; null without the rollup and in an empty knowledge base. */
export function yearsView(kb: KnowledgeBase, most = Number.POSITIVE_INFINITY): SeverityTableView | null {
  const years = kb.facts.severity?.tables?.find(({ by }) => by === "year");
  if (years === undefined || years.rows.length === 0) return null;
  const all = years.rows.length > most ? "/severity/#by-year" : "";
  return tableView(years, kb, { kindName: (id) => id, most, all });
}

function nameOf({ name }: SeverityRow, { by }: SeverityTable, kindName: (id: string) => string): string {
  if (by === "kind") return kindName(name);
  if (by === "cause") return causeName(name);
  return by === "year" && name === "undated" ? withoutNames.year : name;
}

function rowView(row: SeverityRow, name: string, table: SeverityTable, kb: KnowledgeBase) {
  const cells = cellsOf(row, table, kb).map(({ rank, count, url }) => [rank, { count, url }] as const);
  return { name, total: rowLink(row, table, kb), ranks: Object.fromEntries(cells) as Record<RankKey, LinkedCount> };
}
