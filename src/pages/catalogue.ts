import type { CatalogueGroup, Statement } from "#model/lesson-layouts.ts";
import type { LayoutData, PageOf } from "#model/page.ts";
import { type Cards, yearOf } from "./cards.ts";

type Data = LayoutData["catalogue"];

/** What is particular to one page of statements. */
export interface CatalogueParts extends Pick<Data, "heading" | "remarks" | "groups"> {
  url: string;
  eyebrow?: string;
  description?: string;
  parent?: Data["parent"];
  nav?: Data["nav"];
  pages?: Data["pages"];
  empty?: string;
}

export function cataloguePage(parts: CatalogueParts): PageOf<"catalogue"> {
  const { url, heading, eyebrow = "", description = "", parent = null, nav = [], pages = [], empty = "" } = parts;
  const n = pages.find(({ current }) => current)?.n ?? 1;
  const title = eyebrow === "" ? heading : `${eyebrow}: ${heading}`;
  return {
    ...{ url, layout: "catalogue" as const, description, indexed: true },
    title: n === 1 ? title : `${title}, page ${n}`,
    data: {
      ...{ heading, eyebrow, description, parent, nav, pages, empty },
      remarks: parts.remarks,
      groups: parts.groups.filter(({ statements, fixes }) => statements.length + fixes.length > 0),
    },
  };
}

/** A group of a page; what is not said is empty. */
export function group(given: Pick<CatalogueGroup, "id" | "heading"> & Partial<CatalogueGroup>): CatalogueGroup {
  const { statements = [], fixes = [] } = given;
  return { count: statements.length + fixes.length, note: "", more: null, ...given, statements, fixes };
}

/** What a fact says of a statement. */
interface Stated {
  incident: string;
  text: string;
  anchor: string;
}

type Extras = Partial<Pick<Statement, "label" | "notes" | "code">>;

/** The statement with its document; nothing when the document is not published. */
export function statementOf(cards: Cards, { incident, text, anchor }: Stated, extras: Extras = {}): Statement[] {
  const source = cards.byId.get(incident);
  if (source === undefined) return [];
  return [{ text, url: withAnchor(source.url, anchor), label: "", notes: [], code: false, ...extras, source }];
}

export function withAnchor(url: string, anchor: string): string {
  return anchor === "" ? url : `${url}#${anchor}`;
}

/** A group for each year, in the order of the cards. `totals` counts them on all pages. */
export function groupsByYear<T extends Pick<Statement, "source">>(
  items: readonly T[],
  all: readonly T[],
  members: "statements" | "fixes",
): CatalogueGroup[] {
  const totals = new Map<string, number>();
  for (const { source } of all) totals.set(yearOf(source), (totals.get(yearOf(source)) ?? 0) + 1);
  const years = new Map<string, T[]>();
  for (const item of items) {
    const ofYear = years.get(yearOf(item.source));
    if (ofYear === undefined) years.set(yearOf(item.source), [item]);
    else ofYear.push(item);
  }
  return [...years].map(([year, found]) =>
    group({
      ...{ id: `year-${year}`, heading: year === "undated" ? "Undated" : year, [members]: found },
      count: totals.get(year) ?? found.length,
    }),
  );
}

/** The first few, but no more than two of one document: a long one must not fill the page. */
export function sample<T extends Pick<Statement, "source">>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const perDocument = new Map<string, number>();
  return items
    .filter(({ source }) => {
      const n = (perDocument.get(source.id) ?? 0) + 1;
      perDocument.set(source.id, n);
      return n <= 2;
    })
    .slice(0, most);
}
