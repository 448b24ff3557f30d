import { compareText } from "#model/diagnostic.ts";
import type { Kind } from "#model/kind.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { rankKey } from "#model/knowledge-base.ts";
import { type IndexEntry, type Page, type PageOf, type PageSource, rankKeys } from "#model/page.ts";
import type { RankKey, SeverityDimension, SeverityTable } from "#model/severity-rollup.ts";
import { type Cards, type CardsOf, countSeverities } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { kindNames } from "./kind-names.ts";
import { cellsOf } from "./severity-cells.ts";
import { tableHeadings, tableView } from "./severity-tables.ts";
import { severityWords } from "./severity-words.ts";

const parent = { name: "Severity", url: "/severity/" };

/** Rows of each table on the page of all; years are few. */
const most: Readonly<Record<SeverityDimension, number>> = { year: 1000, service: 15, kind: 15, cause: 15, tag: 15 };

/**
 * `/severity/` and `/severity/<1-4|unrated>/`: all five always exist, so that a link to one never breaks. Then the lists
 * behind the tables: `/severity/<rank>/<year|service|kind|cause|tag>/<name>/`, `/severity/<rank>/without/<…>/`, and whole
 * tables where `/severity/` shows their first rows: `/severity/by/<…>/`.
 */
export function severityPages(cardsOf: CardsOf, kinds: readonly Kind[]): PageSource {
  return {
    id: "severity",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const ranks = rankKeys.map((rank) => ({ rank, cards: cardsOfRank(rank, kb, cards) }));
      const tables = kb.facts.severity?.tables ?? [];
      const kindName = kindNames(kinds);
      const pages = ranks.map((each) =>
        collectionPage({
          ...{ url: `/severity/${each.rank}/`, heading: severityWords[each.rank], eyebrow: "Severity" },
          ...{ description: entry(each).description, cards: each.cards, parent },
        }),
      );
      return [
        indexPage(kb, ranks, tables, kindName),
        ...pages,
        ...tables.filter(hasOwnPage).map((table) => wholeTablePage(table, kb, kindName)),
        ...tables.flatMap((table) => cellPages(table, kb, cards, kindName)),
      ];
    },
    files: () => [],
  };
}

/** Thousands of tags are better found on the page of the tags, which shows their severities too. */
function hasOwnPage({ by, rows }: SeverityTable): boolean {
  return by !== "tag" && rows.length > most[by];
}

function indexPage(
  kb: KnowledgeBase,
  ranks: readonly Rank[],
  tables: readonly SeverityTable[],
  kindName: (id: string) => string,
): PageOf<"severity"> {
  const description = "How bad it was, in the words of the authors, on one scale.";
  return {
    ...{ url: "/severity/", layout: "severity", title: "Severity", description, indexed: true },
    data: {
      ...{ heading: "Severity", description, entries: ranks.map(entry), documents: kb.records.length, parent: null },
      tables: tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => {
          const all = table.by === "tag" ? "/tags/" : hasOwnPage(table) ? `/severity/by/${table.by}/` : "";
          return tableView(table, kb, { kindName, most: most[table.by], all });
        }),
    },
  };
}

function wholeTablePage(table: SeverityTable, kb: KnowledgeBase, kindName: (id: string) => string): PageOf<"severity"> {
  const heading = `Severity ${tableHeadings[table.by].toLowerCase()}`;
  return {
    ...{ url: `/severity/by/${table.by}/`, layout: "severity", title: heading, description: "", indexed: true },
    data: {
      ...{ heading, description: "", entries: [], documents: kb.records.length, parent },
      tables: [tableView(table, kb, { kindName, most: table.rows.length, all: "" })],
    },
  };
}

function cellPages(table: SeverityTable, kb: KnowledgeBase, cards: Cards, kindName: (id: string) => string): Page[] {
  const rows = [...table.rows, ...(table.without === undefined ? [] : [table.without])];
  const view = tableView(table, kb, { kindName, most: rows.length, all: "" });
  return rows.flatMap((row, at) =>
    cellsOf(row, table, kb)
      .filter(({ own }) => own)
      .map(({ rank, url, ids }) => ({
        ...collectionPage({
          ...{ url, heading: `${severityWords[rank]}: ${view.rows[at]?.name ?? row.name}`, eyebrow: "Severity" },
          ...{ cards: cards.of(ids), parent },
        }),
        indexed: false,
      })),
  );
}

interface Rank {
  rank: RankKey;
  cards: Cards["all"];
}

function cardsOfRank(rank: RankKey, kb: KnowledgeBase, cards: Cards): Cards["all"] {
  const ids = kb.facts.severity?.incidents[rank];
  return ids === undefined ? cards.all.filter((card) => rankKey(card.severity.rank) === rank) : cards.of(ids);
}

function entry({ rank, cards }: Rank): IndexEntry {
  return {
    name: severityWords[rank],
    url: `/severity/${rank}/`,
    count: cards.length,
    description: rank === "unrated" ? "No severity was written, or none that can be read." : writtenAs(cards),
    severities: countSeverities(cards),
  };
}

/** Which labels ended up on this rank: how the authors' scales were mapped, by what they wrote. */
function writtenAs(cards: Cards["all"]): string {
  const labels = [...new Set(cards.map(({ severity }) => severity.label.trim()))].filter((label) => label !== "");
  if (labels.length === 0) return "";
  const shown = labels.sort(compareText).slice(0, 8);
  return `Written as ${shown.join(", ")}${labels.length > shown.length ? ", …" : ""}.`;
}
