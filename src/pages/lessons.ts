import type { CatalogueGroup, Remark, Statement } from "#model/lesson-layouts.ts";
import type { LessonEntry, LessonIndex } from "#model/lessons.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { Cards, CardsOf } from "./cards.ts";
import { cataloguePage, group, groupsByYear, sample, statementOf } from "./catalogue.ts";
import { collectionPage } from "./collection.ts";
import { counted, grouped } from "./counted.ts";
import { lessonWords } from "./lesson-words.ts";
import { lessonTagPages } from "./lessons-by-tag.ts";
import { paged } from "./paging.ts";

/** Cards on one page. */
const pageSize = 100;
/** Cards of each kind on the first page. */
const shown = 12;

const parent = { name: "Lessons", url: "/lessons/" };
const empty: LessonIndex = { lessons: [], takeaways: [], without: [] };

/** `/lessons/`, by kind and year, by tag; and what is said by documents without a lesson. */
export function lessonPages(cardsOf: CardsOf): PageSource {
  return {
    id: "lessons",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const index = kb.facts.lessons ?? empty;
      const remarks = lessonRemarks(index, cards.all.length);
      const byTag = lessonTagPages(index, cards, kb);
      return [
        overview(index, cards, { remarks, tagged: byTag.length > 0 }),
        ...lessonWords.flatMap((words) => kindPages(words, index, cards)),
        ...byTag,
        ...takeawayPages(index, cards),
        ...silentPages(index, cards),
      ];
    },
    files: () => [],
  };
}

/** How many there are, and what is left out. */
function lessonRemarks({ lessons, takeaways, without }: LessonIndex, total: number): Remark[] {
  const teaching = total - without.length;
  const silent = without.length - takeaways.length;
  return [
    {
      text: `${counted(lessons.length, "lesson")} of all kinds from ${grouped(teaching)} of ${counted(total, "document")}`,
      url: "",
    },
    ...(takeaways.length === 0
      ? []
      : [
          {
            text: `${counted(takeaways.length, "document")} without a lesson, but with a summary in one sentence`,
            url: "/lessons/takeaways/",
          },
        ]),
    ...(silent === 0 ? [] : [{ text: `${counted(silent, "document")} with neither`, url: "/lessons/without/" }]),
  ];
}

function overview(index: LessonIndex, cards: Cards, { remarks, tagged }: { remarks: Remark[]; tagged: boolean }): Page {
  const kinds = lessonWords.flatMap((words) => {
    const all = statements(index, cards, words.kind);
    return all.length === 0 ? [] : [{ words, all, url: `/lessons/${words.kind}/` }];
  });
  const groups = kinds.map(({ words, all, url }): CatalogueGroup => {
    const first = sample(all, shown);
    const more = { name: `All ${counted(all.length, words.one, words.many)}`, url };
    return group({
      ...{ id: `kind-${words.kind}`, heading: words.heading, note: words.note, count: all.length, statements: first },
      more: first.length < all.length ? more : null,
    });
  });
  return cataloguePage({
    ...{ url: "/lessons/", heading: "Lessons", remarks, groups },
    description: "What incidents taught, each lesson with a link to where it was learned.",
    nav: [
      {
        label: "Kinds",
        items: [
          ...kinds.map(({ words, all, url }) => ({ name: words.heading, url, count: all.length, current: false })),
          ...(tagged ? [{ name: "By tag", url: "/lessons/tags/", count: 0, current: false }] : []),
        ],
      },
    ],
    empty: "No document has a lesson yet.",
  });
}

function kindPages({ kind, heading, note, one, many }: (typeof lessonWords)[number], index: LessonIndex, cards: Cards) {
  const all = statements(index, cards, kind);
  if (all.length === 0) return [];
  const documents = new Set(all.map(({ source }) => source.id)).size;
  const remarks = [{ text: `${counted(all.length, one, many)} from ${counted(documents, "document")}`, url: "" }];
  return paged(`/lessons/${kind}/`, all, pageSize).map(({ url, items, pages }) =>
    cataloguePage({
      ...{ url, heading, description: note, parent, pages, remarks },
      groups: groupsByYear(items, all, "statements"),
    }),
  );
}

function takeawayPages({ takeaways }: LessonIndex, cards: Cards): Page[] {
  if (takeaways.length === 0) return [];
  const all = takeaways.flatMap(({ incident, text }) => statementOf(cards, { incident, text, anchor: "" }));
  return paged("/lessons/takeaways/", all, pageSize).map(({ url, items, pages }) =>
    cataloguePage({
      ...{ url, heading: "In one sentence", parent, pages },
      description: "What documents say that name no lesson: their cause, or the first sentence of their summary.",
      remarks: [{ text: counted(all.length, "document"), url: "" }],
      groups: groupsByYear(items, all, "statements"),
    }),
  );
}

function silentPages({ takeaways, without }: LessonIndex, cards: Cards): Page[] {
  const said = new Set(takeaways.map(({ incident }) => incident));
  const silent = cards.of(without.filter((id) => !said.has(id)));
  if (silent.length === 0) return [];
  const heading = "Without a lesson";
  const description = "They name no lesson and no cause, and have no summary from which one could be taken.";
  return [collectionPage({ url: "/lessons/without/", heading, description, cards: silent, parent })];
}

function statements({ lessons }: LessonIndex, cards: Cards, kind: LessonEntry["kind"]): Statement[] {
  return lessons.filter((lesson) => lesson.kind === kind).flatMap((lesson) => statementOf(cards, lesson));
}
