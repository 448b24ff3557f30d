import type { IncidentCard, PageOf, PageSource } from "#model/page.ts";
import { type CardsOf, countSeverities, yearOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { countYears, longestList } from "./long-lists.ts";

/** `/incidents/` and `/incidents/<year>/`. */
export function incidentListPages(cardsOf: CardsOf): PageSource {
  return {
    id: "incidents",
    pages: (kb) => {
      const { all } = cardsOf(kb);
      const byYear = groupByYear(all);
      const years = [...byYear].map(([year, cards]) => ({ year, url: `/incidents/${year}/`, count: cards.length }));
      return [allPage(all, years), ...[...byYear].map(([year, cards]) => yearPage(year, cards, years))];
    },
    files: () => [],
  };
}

type Years = { year: string; url: string; count: number }[];

function allPage(all: IncidentCard[], years: Years): PageOf<"collection"> {
  const cut = all.length > longestList;
  // All the others are on the pages of their years.
  return collectionPage({
    url: "/incidents/",
    heading: "All incidents",
    description: cut ? `The newest ${longestList} of ${all.length}; every one is on the page of its year.` : "",
    cards: cut ? all.slice(0, longestList) : all,
    ...(cut ? { part: { pages: [], years: countYears(all) } } : {}),
    severities: countSeverities(all),
    years,
    parent: null,
  });
}

function yearPage(year: string, cards: IncidentCard[], years: Years): PageOf<"collection"> {
  return collectionPage({
    url: `/incidents/${year}/`,
    heading: year === "undated" ? "Undated incidents" : `Incidents of ${year}`,
    cards,
    years,
    parent: { name: "All incidents", url: "/incidents/" },
  });
}

/** Newest year first, undated last. */
function groupByYear(cards: IncidentCard[]): Map<string, IncidentCard[]> {
  const years = new Map<string, IncidentCard[]>();
  for (const card of cards) {
    const ofYear = years.get(yearOf(card));
    if (ofYear === undefined) years.set(yearOf(card), [card]);
    else ofYear.push(card);
  }
  // "undated" is greater than any four digits, so a plain descending order would put it first.
  const order = (year: string) => (year === "undated" ? "" : year);
  return new Map([...years].sort(([a], [b]) => (order(a) < order(b) ? 1 : -1)));
}
