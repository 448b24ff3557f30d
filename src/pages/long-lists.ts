import type { IncidentCard, ListPart, Page } from "#model/page.ts";
import { yearOf } from "./cards.ts";
import { paged } from "./paging.ts";

/** More cards than this make a page that is long to load and to read: a card is one and a half kilobytes. */
export const longestList = 100;

/**
 * The pages of a list of incidents that is too long for one: `/tags/queue/`, `/tags/queue/page-2/`, …; any other page as it
 * is. What is said of the whole list, such as its severities, stands on each; the sections of a profile on the first.
 */
export function inPages(page: Page): Page[] {
  if (page.layout === "collection") {
    if (page.data.cards.length <= longestList) return [page];
    return partsOf(page.url, page.title, page.data.cards).map(({ url, title, cards, part }) => ({
      ...{ ...page, url, title },
      data: { ...page.data, cards, part },
    }));
  }
  if (page.layout === "profile") {
    if (page.data.cards.length <= longestList) return [page];
    return partsOf(page.url, page.title, page.data.cards).map(({ url, title, cards, part }, at) => ({
      ...{ ...page, url, title },
      data: { ...page.data, cards, part, sections: at === 0 ? page.data.sections : [] },
    }));
  }
  return [page];
}

interface Part {
  url: string;
  title: string;
  cards: IncidentCard[];
  part: ListPart;
}

function partsOf(first: string, name: string, all: readonly IncidentCard[]): Part[] {
  const years = countYears(all);
  return paged(first, all, longestList).map(({ url, items, pages }, at) => ({
    ...{ url, title: at === 0 ? name : `${name}, page ${at + 1}`, cards: items },
    part: { pages, years },
  }));
}

export function countYears(cards: readonly IncidentCard[]): ListPart["years"] {
  const years: ListPart["years"] = {};
  for (const card of cards) years[yearOf(card)] = (years[yearOf(card)] ?? 0) + 1;
  return years;
}
