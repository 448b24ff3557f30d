import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LayoutData, PageSource } from "#model/page.ts";
import type { RecurrenceChain } from "#model/recurrence.ts";
import type { Cards, CardsOf } from "./cards.ts";
import { promiseCards, reasonWords } from "./recurrence-notes.ts";

/** `/recurrence/`: what happened more than once, and which promise of the time before was still open. */
export function recurrencePages(cardsOf: CardsOf): PageSource {
  return {
    id: "recurrence",
    pages: (kb) => [
      {
        ...{ url: "/recurrence/", layout: "recurrence", title: "What happened again", indexed: true },
        description: "Incidents that came back, the days between, and the promises that were still open.",
        data: dataOf(kb, cardsOf(kb)),
      },
    ],
    files: () => [],
  };
}

function dataOf(kb: KnowledgeBase, cards: Cards): LayoutData["recurrence"] {
  const { compared = kb.records.length, chains = [], undated = [] } = kb.facts.recurrence ?? {};
  return { compared, chains: chains.map((chain) => chainOf(chain, cards)), undated: cards.of(undated) };
}

function chainOf({ reasons, incidents, links, undated }: RecurrenceChain, cards: Cards) {
  const entries = incidents.flatMap((id, index) => {
    const card = cards.byId.get(id);
    const link = links[index - 1];
    const since = link === undefined ? null : { days: link.days, openThen: promiseCards(link.openThen, cards) };
    return card === undefined ? [] : [{ card, since }];
  });
  return { reasons: reasons.map(reasonWords), entries, undated: cards.of(undated) };
}
