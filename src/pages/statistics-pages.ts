import type { Kind } from "#model/kind.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { CountTable, DurationDistribution, Statistics } from "#model/statistics.ts";
import type { CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { durationBinUrl, gapUrl, groupUrl, withoutDurationUrl } from "./count-urls.ts";
import { durationBins, isInBin } from "./duration-bins.ts";
import { kindNames } from "./kind-names.ts";
import { yearsView } from "./severity-tables.ts";
import { statisticsReport } from "./statistics-report.ts";
import { ageWords, gapWords, measureWords, sourceWords } from "./statistics-words.ts";

const parent = { name: "Statistics", url: "/stats/" };

/** `/stats/` and the lists behind those of its numbers that no other page lists. None without the enrichment. */
export function statisticsPages(cardsOf: CardsOf, kinds: readonly Kind[]): PageSource {
  return {
    id: "statistics",
    pages: (kb) => {
      const { statistics } = kb.facts;
      if (statistics === undefined) return [];
      const cards = cardsOf(kb);
      const lists = documentLists(statistics).filter(({ ids }) => ids.length > 0);
      return [
        statisticsPage(kb, statistics, kinds),
        ...lists.map(({ url, heading, description = "", ids }) =>
          unindexed(collectionPage({ url, heading, description, eyebrow: "Statistics", cards: cards.of(ids), parent })),
        ),
        ...agedActionPages(kb, statistics),
      ];
    },
    files: () => [],
  };
}

function statisticsPage(kb: KnowledgeBase, facts: Statistics, kinds: readonly Kind[]): Page {
  return {
    ...{ url: "/stats/", layout: "statistics" as const, title: "Statistics", indexed: true },
    description: "What all the documents together say, and how many of them do not.",
    data: {
      report: statisticsReport(kb, facts, kindNames(kinds)),
      years: yearsView(kb),
    },
  };
}

interface DocumentList {
  url: string;
  heading: string;
  description?: string;
  ids: readonly string[];
}

function documentLists({ gaps, counts, durations, recurrence }: Statistics): DocumentList[] {
  const own = gaps.filter(({ id }) => gapUrl(id).startsWith("/stats/"));
  const detection = counts.find(({ by }) => by === "detection");
  return [
    ...own.map(({ id, incidents }) => ({ url: gapUrl(id), heading: gapWords[id], ids: incidents })),
    ...(detection === undefined ? [] : detectionLists(detection)),
    ...durations.flatMap(durationLists),
    {
      url: "/stats/with-signature/",
      heading: "With an error signature and a date",
      description: "Only these can be searched for a repetition of the same error.",
      ids: recurrence.comparable,
    },
  ];
}

function detectionLists({ groups, without }: CountTable): DocumentList[] {
  return [
    ...groups.map(({ name, slug, incidents }) => ({
      url: groupUrl("detection", slug),
      heading: `Noticed by: ${sourceWords[name as keyof typeof sourceWords]}`,
      ids: incidents,
    })),
    { url: gapUrl("detection"), heading: "No statement of who noticed", ids: without },
  ];
}

function durationLists({ measure, values, without }: DurationDistribution): DocumentList[] {
  const { name, definition } = measureWords[measure];
  return [
    ...durationBins.map((bin) => ({
      url: durationBinUrl(measure, bin.id),
      heading: `${name}: ${bin.name}`,
      description: `Measured ${definition}.`,
      ids: values.filter(({ minutes }) => isInBin(bin, minutes)).map(({ incident }) => incident),
    })),
    {
      url: withoutDurationUrl(measure),
      heading: `${name}: unknown`,
      description: `Their times do not say how long it took ${definition}.`,
      ids: without,
    },
  ];
}

function agedActionPages({ byId }: KnowledgeBase, { actionAges = [] }: Statistics): Page[] {
  return actionAges
    .filter(({ actions }) => actions.length > 0)
    .map(({ id, actions }) => ({
      ...{ url: `/stats/open-actions/${id}/`, layout: "aged-actions" as const, indexed: false },
      ...{ title: `Open actions: ${ageWords[id]}`, description: "" },
      data: {
        heading: ageWords[id],
        actions: actions.map(({ incident, anchor, text, days }) => {
          const source = byId.get(incident);
          return { text, url: `${source?.url ?? ""}#${anchor}`, title: source?.title || incident, days: days ?? null };
        }),
      },
    }));
}

/** Lists of lists would bury in a search engine what they list. */
function unindexed(page: ReturnType<typeof collectionPage>): Page {
  return { ...page, indexed: false };
}
