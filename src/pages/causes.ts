import type { GroupEntry, KnowledgeBase } from "#model/knowledge-base.ts";
import type { ProfileItem, Remark } from "#model/lesson-layouts.ts";
import type { InferredCause, SharedFactor } from "#model/lessons.ts";
import type { IndexEntry, Page, PageSource } from "#model/page.ts";
import { type Cards, type CardsOf, countSeverities } from "./cards.ts";
import { causeName } from "./cause-name.ts";
import { collectionPage } from "./collection.ts";
import { counted, grouped } from "./counted.ts";
import { groupEntry } from "./entries.ts";
import { profileItem, profileLink, profilePage } from "./profile.ts";
import { actionSection, errorSection, factorSection, serviceSection } from "./profile-sections.ts";
import { factorUrl, profiler } from "./profile-values.ts";

const parent = { name: "Causes", url: "/causes/" };
/** Factors on the first page: those that several documents name. */
const shownFactors = 20;

/** `/causes/`, a page for each cause, for all contributing factors, and for documents without a category. */
export function causePages(cardsOf: CardsOf): PageSource {
  return {
    id: "causes",
    pages: (kb) => {
      const cards = cardsOf(kb);
      return [indexPage(kb, cards), ...pagesOfCauses(kb, cards), ...factorPages(kb, cards), ...openPages(kb, cards)];
    },
    files: () => [],
  };
}

/** What is known about causes; without the enrichment, nothing. */
function causesOf({ facts }: KnowledgeBase) {
  const { groups = [], inferred = [], factors = [], factorCount = 0, uncategorised = [] } = facts.causes ?? {};
  return { groups, inferred, factors, factorCount, uncategorised };
}

function indexPage(kb: KnowledgeBase, cards: Cards): Page {
  const { groups, inferred, factors, uncategorised } = causesOf(kb);
  const entries = groups.map((group) => groupEntry(group, "causes", { name: causeName(group.name), description: "" }));
  const shared = factors.filter(({ incidents }) => incidents.length > 1);
  return profilePage({
    url: "/causes/",
    heading: "Causes",
    description: "As categorised by authors. A document with several categories counts under each of them.",
    remarks: remarksOn(kb, cards),
    entries: uncategorised.length === 0 ? entries : [...entries, openEntry(cards.of(uncategorised))],
    sections: [
      {
        ...{ id: "inferred", heading: "Inferred from their words", more: null },
        note: "Of documents whose authors chose no category. Not part of the numbers above.",
        items: inferred.map(({ name, slug, incidents }) =>
          profileItem({ name: causeName(name), url: `/causes/${slug}/`, count: incidents.length, inferred: true }),
        ),
      },
      {
        ...{ id: "factors", heading: "Contributing factors in several documents", note: "" },
        items: shared.slice(0, shownFactors).map((factor) => factorItem(factor, cards, factorUrl(factor))),
        more: factors.length === 0 ? null : { name: "All contributing factors", url: "/causes/factors/" },
      },
    ],
    empty: "No author chose a category.",
  });
}

function remarksOn(kb: KnowledgeBase, cards: Cards): Remark[] {
  const { groups, inferred, factors, factorCount, uncategorised } = causesOf(kb);
  const total = cards.all.length;
  if (kb.facts.causes === undefined || total === 0) return [];
  const guessed = new Set(inferred.flatMap(({ incidents }) => incidents.map(({ id }) => id))).size;
  const remarks: Remark[] = [
    {
      text: `${counted(groups.length, "category", "categories")} in ${grouped(total - uncategorised.length)} of ${counted(total, "document")}`,
      url: "",
    },
  ];
  if (uncategorised.length > 0) {
    remarks.push({ text: `${counted(uncategorised.length, "document")} uncategorised`, url: "/causes/uncategorised/" });
  }
  if (guessed > 0)
    remarks.push({ text: `for ${grouped(guessed)} of these, their words speak for a cause`, url: "#inferred" });
  if (factors.length > 0) {
    remarks.push({ text: counted(factorCount, "contributing factor"), url: "/causes/factors/" });
  }
  return remarks;
}

function openEntry(cards: Cards["all"]): IndexEntry {
  return {
    ...{ name: "Uncategorised", url: "/causes/uncategorised/", count: cards.length },
    ...{ description: "The author chose no category.", severities: countSeverities(cards) },
  };
}

function pagesOfCauses(kb: KnowledgeBase, cards: Cards): Page[] {
  const { groups, inferred } = causesOf(kb);
  const profileOf = profiler(kb);
  const bySlug = new Map<string, { group?: GroupEntry; inferred?: InferredCause }>();
  for (const group of groups) bySlug.set(group.slug, { group });
  for (const each of inferred) bySlug.set(each.slug, { ...bySlug.get(each.slug), inferred: each });
  return [...bySlug].map(([slug, { group, inferred: guessed }]) => {
    const incidents = group?.incidents ?? [];
    const profile = profileOf(incidents);
    const inferredCount = guessed?.incidents.length ?? 0;
    return profilePage({
      ...{ url: `/causes/${slug}/`, eyebrow: "Cause", parent },
      heading: causeName(group?.name ?? guessed?.name ?? slug),
      remarks: [
        { text: `${counted(incidents.length, "document")}, as categorised by authors`, url: "" },
        ...(inferredCount === 0
          ? []
          : [{ text: `${grouped(inferredCount)} more, inferred from their words`, url: "#inferred" }]),
      ],
      sections: [
        inferredSection(guessed, cards),
        actionSection(profile, cards),
        factorSection(profile, cards),
        serviceSection(profile, cards),
        errorSection(profile, cards),
      ],
      cards: cards.of(incidents),
      severities: group?.severities ?? null,
    });
  });
}

function inferredSection(guessed: InferredCause | undefined, cards: Cards) {
  const items = (guessed?.incidents ?? []).flatMap(({ id, evidence }): ProfileItem[] => {
    const card = cards.byId.get(id);
    if (card === undefined) return [];
    return [profileItem({ name: card.title || card.id, url: card.url, detail: evidence, inferred: true })];
  });
  const note = "Their authors chose no category; these words of theirs speak for this one.";
  return { id: "inferred", heading: "Inferred", note, items, more: null };
}

function factorPages(kb: KnowledgeBase, cards: Cards): Page[] {
  const { factors, factorCount } = causesOf(kb);
  if (factors.length === 0) return [];
  const documents = new Set(factors.flatMap(({ incidents }) => incidents)).size;
  return [
    profilePage({
      ...{ url: "/causes/factors/", heading: "Contributing factors", parent },
      description: "Factors with the same name, or told in the same short sentence, stand together.",
      remarks: [
        { text: `${counted(factors.length, "factor")} in ${counted(documents, "document")}`, url: "" },
        {
          text: `${counted(factorCount, "contributing factor")} in all, those told at length and repetitions among them`,
          url: "",
        },
      ],
      sections: [
        {
          ...{ id: "factors", heading: "Factors", note: "The number counts documents.", more: null },
          items: factors.map((factor) => factorItem(factor, cards, "")),
        },
      ],
    }),
  ];
}

function factorItem({ name, slug, incidents }: SharedFactor, cards: Cards, url: string): ProfileItem {
  const links = cards.of(incidents).map((card) => profileLink(card));
  return profileItem({ name, url, id: url === "" ? `f-${slug}` : "", count: incidents.length, links });
}

function openPages(kb: KnowledgeBase, cards: Cards): Page[] {
  const open = cards.of(causesOf(kb).uncategorised);
  if (open.length === 0) return [];
  return [
    collectionPage({
      ...{ url: "/causes/uncategorised/", heading: "Uncategorised", eyebrow: "Cause", cards: open, parent },
      description: openEntry(open).description,
    }),
  ];
}
