import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { IncidentCard, Page, PageSource, SiteFile } from "#model/page.ts";
import { atomFeed } from "./atom.ts";
import type { CardsOf } from "./cards.ts";
import { type Feed, feedOf } from "./feed-entries.ts";
import { jsonFeed } from "./json-feed.ts";

/** First parts of the URLs of lists that one may want to follow. */
const followed = new Set(["tags", "services", "severity", "kinds", "causes"]);

/**
 * `feed.xml` and `feed.json` for all documents, and beside the page of each tag, service, severity, kind and cause. They
 * are made from the pages, so that a feed never speaks of other documents than the page does.
 */
export function feedFiles(cardsOf: CardsOf): PageSource {
  return {
    id: "feeds",
    pages: () => [],
    files: (kb) => filesOf(kb, feedOf(kb, { url: "/", title: kb.config.title }, cardsOf(kb).all)),
    answers: (kb, { uncut, files }) => {
      const taken = new Set(files.map(({ url }) => url));
      const feeds = uncut.flatMap((page) => {
        const cards = followedCards(page);
        return cards === undefined ? [] : filesOf(kb, feedOf(kb, listOf(page, kb), cards));
      });
      return { pages: [], files: feeds.filter(({ url }) => !taken.has(url)) };
    },
  };
}

function filesOf(kb: KnowledgeBase, feed: Feed): SiteFile[] {
  return [
    { url: `${feed.url}feed.xml`, body: atomFeed(kb, feed) },
    { url: `${feed.url}feed.json`, body: jsonFeed(kb, feed) },
  ];
}

/** The documents of a page that is followed: `/tags/queue/`, but not `/tags/`, nor parts of lists. */
function followedCards(page: Page): IncidentCard[] | undefined {
  const [, section = "", name, end, ...deeper] = page.url.split("/");
  const isList = followed.has(section) && name !== undefined && end === "" && deeper.length === 0;
  if (!isList || !page.indexed || (page.layout !== "collection" && page.layout !== "profile")) return undefined;
  return page.data.cards;
}

function listOf({ url, title }: Page, { config }: KnowledgeBase): Pick<Feed, "url" | "title"> {
  return { url, title: `${title} · ${config.title}` };
}
