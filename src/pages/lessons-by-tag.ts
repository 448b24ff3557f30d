import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LessonEntry, LessonIndex } from "#model/lessons.ts";
import type { Page } from "#model/page.ts";
import type { Cards } from "./cards.ts";
import { cataloguePage, group, statementOf } from "./catalogue.ts";
import { counted } from "./counted.ts";
import { lessonWords } from "./lesson-words.ts";
import { paged } from "./paging.ts";
import { profileItem, profilePage } from "./profile.ts";

const pageSize = 100;

/** `/lessons/tags/` and `/lessons/tags/<tag>/`: of every tag whose documents teach something. */
export function lessonTagPages({ lessons }: LessonIndex, cards: Cards, { facts }: KnowledgeBase): Page[] {
  const ofIncident = new Map<string, LessonEntry[]>();
  for (const lesson of lessons) {
    const of = ofIncident.get(lesson.incident);
    if (of === undefined) ofIncident.set(lesson.incident, [lesson]);
    else of.push(lesson);
  }
  const tags = (facts.tags?.tags ?? []).flatMap(({ tag, slug, incidents }) => {
    const found = incidents.flatMap((id) => ofIncident.get(id) ?? []);
    return found.length === 0 ? [] : [{ tag, url: `/lessons/tags/${slug}/`, tagUrl: `/tags/${slug}/`, found }];
  });
  if (tags.length === 0) return [];
  const tagged = new Set(tags.flatMap(({ found }) => found)).size;
  const index = profilePage({
    url: "/lessons/tags/",
    heading: "Lessons by tag",
    parent: { name: "Lessons", url: "/lessons/" },
    remarks: [{ text: `${counted(tagged, "lesson")} under ${counted(tags.length, "tag")}`, url: "" }, ...untagged()],
    sections: [
      {
        ...{ id: "tags", heading: "Tags", note: "The number counts lessons.", more: null },
        items: [...tags]
          .sort((a, b) => b.found.length - a.found.length)
          .map(({ tag, url, found }) => profileItem({ name: tag, url, count: found.length })),
      },
    ],
  });
  return [index, ...tags.flatMap((entry) => tagPages(entry, cards))];

  function untagged() {
    const left = lessons.length - tagged;
    return left === 0 ? [] : [{ text: `${counted(left, "lesson")} of documents without a tag`, url: "/lessons/" }];
  }
}

interface TagLessons {
  tag: string;
  url: string;
  tagUrl: string;
  found: LessonEntry[];
}

function tagPages({ tag, url, tagUrl, found }: TagLessons, cards: Cards): Page[] {
  const documents = new Set(found.map(({ incident }) => incident)).size;
  const order = new Map(lessonWords.map(({ kind }, at) => [kind, at]));
  const sorted = [...found].sort((a, b) => (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0));
  return paged(url, sorted, pageSize).map((page) =>
    cataloguePage({
      ...{ url: page.url, pages: page.pages, heading: tag, eyebrow: "Lessons tagged" },
      parent: { name: "Lessons by tag", url: "/lessons/tags/" },
      remarks: [
        {
          text: `${counted(found.length, "lesson")} from ${counted(documents, "document")} with this tag`,
          url: tagUrl,
        },
      ],
      groups: lessonWords.map(({ kind, heading }) =>
        group({
          ...{ id: `kind-${kind}`, heading, count: found.filter((each) => each.kind === kind).length },
          statements: page.items.filter((each) => each.kind === kind).flatMap((each) => statementOf(cards, each)),
        }),
      ),
    }),
  );
}
