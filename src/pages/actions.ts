import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource, SiteFile } from "#model/page.ts";
import { ownerBoard, ownerUrl, wholeBoard } from "./actions-board.ts";
import { actionCalendar } from "./actions-calendar.ts";
import { actionFacts, isTracked } from "./actions-facts.ts";
import { withLists } from "./actions-lists.ts";
import { actionSheet } from "./actions-sheet.ts";
import type { CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";

/** `/actions/`, the page and the calendar of each owner, and the same as files. None where nobody keeps track. */
export function actionPages(cardsOf: CardsOf): PageSource {
  return {
    id: "actions",
    pages: (kb) => (isTracked(kb) ? pages(kb, cardsOf) : []),
    files: (kb) => (isTracked(kb) ? files(kb) : []),
  };
}

function pages(kb: KnowledgeBase, cardsOf: CardsOf): Page[] {
  const cards = cardsOf(kb);
  const { owners, without } = actionFacts(kb);
  const all = withLists(wholeBoard(kb, cards), "/actions/");
  const board: Page = {
    ...{ url: "/actions/", layout: "actions", title: "Actions", indexed: true },
    description: "What was promised after each incident: overdue, due, without a date, without an owner.",
    data: all.board,
  };
  const none = collectionPage({
    url: "/actions/none/",
    heading: "Documents without actions",
    description: "Nothing was promised in these, and that may be right: not every incident needs one.",
    cards: cards.of(without),
    parent: { name: "Actions", url: "/actions/" },
  });
  // Whoever has finished everything keeps the page: calendars go on asking for its file.
  const ofOwners = owners.flatMap((owner): Page[] => {
    const url = `${ownerUrl(owner)}/`;
    const own = withLists(ownerBoard(kb, cards, owner), url);
    const page: Page = {
      ...{ url, layout: "actions", title: `Actions of ${owner.name}`, description: "" },
      // A search engine has no business with a person's name.
      indexed: false,
      data: own.board,
    };
    return [page, ...own.pages];
  });
  return [board, none, ...all.pages, ...ofOwners];
}

function files(kb: KnowledgeBase): SiteFile[] {
  const { open, finished, owners, reviews } = actionFacts(kb);
  return [
    { url: "/actions.ics", body: actionCalendar(kb, { name: `${kb.config.title}: actions`, actions: open, reviews }) },
    { url: "/actions.csv", body: actionSheet(kb, [...open, ...finished]) },
    ...owners.map((owner) => ({
      url: `${ownerUrl(owner)}.ics`,
      body: actionCalendar(kb, {
        name: `${kb.config.title}: actions of ${owner.name}`,
        actions: open.filter((action) => action.owners.includes(owner.name)),
        reviews: [],
      }),
    })),
  ];
}
