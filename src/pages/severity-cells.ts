import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type LinkedCount, rankKeys } from "#model/page.ts";
import type { RankKey, SeverityRow, SeverityTable } from "#model/severity-rollup.ts";
import { groupUrl, withoutUrl } from "./count-urls.ts";

/** The documents of one severity in one year, service, …, and the page that lists them. */
export interface SeverityCell extends LinkedCount {
  rank: RankKey;
  ids: readonly string[];
  /** True when the list is a page of its own; otherwise another page lists just these documents already. */
  own: boolean;
}

function totalOfRow({ counts }: SeverityRow): number {
  return rankKeys.reduce((sum, rank) => sum + counts[rank], 0);
}

/** The page of the whole row: of the year, of the service, …. */
export function rowLink(row: SeverityRow, { by }: SeverityTable, kb: KnowledgeBase): LinkedCount {
  const count = totalOfRow(row);
  if (count === 0) return { count, url: "" };
  return { count, url: row.slug === "" ? withoutUrl(by, kb) : groupUrl(by, row.slug) };
}

/**
 * A cell that holds its whole row or its whole column is listed there; so the number of pages grows with the mixed rows
 * only, and not with every tag that a single document has.
 */
export function cellsOf(row: SeverityRow, table: SeverityTable, kb: KnowledgeBase): SeverityCell[] {
  const whole = rowLink(row, table, kb);
  const total = kb.facts.severity?.total;
  return rankKeys.map((rank) => {
    const ids = row.incidents[rank];
    const cell = { rank, ids, count: ids.length, own: false };
    if (ids.length === 0) return { ...cell, url: "" };
    if (ids.length === whole.count && whole.url !== "") return { ...cell, url: whole.url };
    if (ids.length === total?.[rank]) return { ...cell, url: `/severity/${rank}/` };
    const place = row.slug === "" ? `without/${table.by}` : `${table.by}/${row.slug}`;
    return { ...cell, url: `/severity/${rank}/${place}/`, own: true };
  });
}
