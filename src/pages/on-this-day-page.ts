import type { OnThisDayIndex } from "#model/lessons.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { Cards, CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";

const none: OnThisDayIndex = { today: [], week: [], days: [], without: [] };

/** `/on-this-day/`: a calendar of all years, from which the browser picks the day that it is then. */
export function onThisDayPages(cardsOf: CardsOf): PageSource {
  return {
    id: "on-this-day",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const index = kb.facts.onThisDay ?? none;
      return [calendar(index, cards, kb.asOf), ...undatedPages(index, cards)];
    },
    files: () => [],
  };
}

function calendar({ today, week, days, without }: OnThisDayIndex, cards: Cards, asOf: string): Page {
  return {
    url: "/on-this-day/",
    layout: "on-this-day",
    title: "On this day",
    description: "What happened on this day of the year, in former years.",
    indexed: true,
    data: {
      asOf,
      picked: cards.of(today.length > 0 ? today : week),
      reach: today.length > 0 ? "today" : week.length > 0 ? "week" : "none",
      days: days.map(({ day, incidents }) => ({ day, cards: cards.of(incidents) })),
      dated: days.reduce((sum, { incidents }) => sum + incidents.length, 0),
      undated: { count: without.length, url: "/on-this-day/undated/" },
    },
  };
}

function undatedPages({ without }: OnThisDayIndex, cards: Cards): Page[] {
  if (without.length === 0) return [];
  return [
    collectionPage({
      ...{ url: "/on-this-day/undated/", heading: "Without a day", cards: cards.of(without) },
      description: "Of these, no day is known, or only a month or a year.",
      parent: { name: "On this day", url: "/on-this-day/" },
    }),
  ];
}
