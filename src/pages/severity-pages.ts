import { compareText } from "#model/diagnostic.ts";
import { type KnowledgeBase, type RankKey, rankKey } from "#model/knowledge-base.ts";
import { type IndexEntry, type PageSource, rankKeys } from "#model/page.ts";
import { type Cards, type CardsOf, countSeverities } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { indexPage } from "./index-page.ts";
import { severityWords } from "./severity-words.ts";

/** `/severity/` and `/severity/<1-4|unrated>/`: all five always exist, so that a link to one never breaks. */
export function severityPages(cardsOf: CardsOf): PageSource {
  return {
    id: "severity",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const ranks = rankKeys.map((rank) => ({ rank, cards: cardsOfRank(rank, kb, cards) }));
      const index = indexPage({
        url: "/severity/",
        heading: "Severity",
        description: "How bad it was, in the words of the authors, on one scale.",
        entries: ranks.map((each): IndexEntry => entry(each)),
        byYear: kb.facts.severity?.byYear ?? [],
      });
      const pages = ranks.map((each) =>
        collectionPage({
          url: `/severity/${each.rank}/`,
          heading: severityWords[each.rank],
          eyebrow: "Severity",
          description: entry(each).description,
          cards: each.cards,
          parent: { name: "Severity", url: "/severity/" },
        }),
      );
      return [index, ...pages];
    },
    files: () => [],
  };
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
