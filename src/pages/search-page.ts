import type { PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";

/** So many of the newest stand on the page for readers without JavaScript; the rest is on the list of all. */
const newestShown = 20;

/** `/search/`: the frame that the browser fills, and what it replaces. */
export function searchPages(cardsOf: CardsOf): PageSource {
  return {
    id: "search",
    pages: (kb) => {
      const { all } = cardsOf(kb);
      const data = { total: all.length, newest: all.slice(0, newestShown) };
      return [{ url: "/search/", layout: "search", title: "Search", description: "", indexed: false, data }];
    },
    files: () => [],
  };
}
