import type { Config } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Kind } from "#model/kind.ts";
import { rankKey } from "#model/knowledge-base.ts";
import { type IncidentCard, type LayoutData, type PageSource, rankKeys } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { kindNames } from "./kind-names.ts";
import { severityWords } from "./severity-words.ts";

/**
 * `/about/`: what was counted and how severities were mapped. It is made of the published documents alone, and so cannot
 * say how many were left out.
 */
export function aboutPage(cardsOf: CardsOf, kinds: readonly Kind[], rules: number): PageSource {
  return {
    id: "about",
    pages: (kb) => {
      const { all } = cardsOf(kb);
      const days = all.map(({ day }) => day).filter((day) => day !== "");
      return [
        {
          ...{ url: "/about/", layout: "about", title: "About", indexed: true },
          description: "What this knowledge base is, how it was counted, and how severities were read.",
          data: {
            ...{ documents: all.length, undated: all.length - days.length, rules },
            since: days.sort(compareText)[0]?.slice(0, 4) ?? "",
            kinds: kindsOf(all, kindNames(kinds)),
            scale: scaleOf(all),
            unread: labelsOf(all.filter(({ severity }) => severity.rank === null)),
            ownWords: ownWords(kb.config),
          },
        },
      ];
    },
    files: () => [],
  };
}

function kindsOf(cards: readonly IncidentCard[], nameOf: (id: string) => string): LayoutData["about"]["kinds"] {
  return [...new Set(cards.map(({ kind }) => kind))]
    .map((id) => ({ name: nameOf(id), url: `/kinds/${id}/`, count: cards.filter(({ kind }) => kind === id).length }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}

function scaleOf(cards: readonly IncidentCard[]): LayoutData["about"]["scale"] {
  return rankKeys
    .filter((rank) => rank !== "unrated")
    .map((rank) => {
      const own = cards.filter(({ severity }) => rankKey(severity.rank) === rank);
      const named = { name: severityWords[rank], url: `/severity/${rank}/` };
      return { ...named, documents: own.length, labels: labelsOf(own) };
    });
}

/** What the authors wrote, most used first. */
function labelsOf(cards: readonly IncidentCard[]): { label: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { severity } of cards) {
    const label = severity.label.trim();
    if (label !== "") counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .sort((a, b) => b.count - a.count || compareText(a.label, b.label));
}

function ownWords({ severities }: Pick<Config, "severities">): LayoutData["about"]["ownWords"] {
  return Object.entries(severities)
    .map(([word, rank]) => ({ word, rank: severityWords[rankKey(rank)] }))
    .sort((a, b) => compareText(a.word, b.word));
}
