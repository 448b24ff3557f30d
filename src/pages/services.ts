import type { GroupEntry, KnowledgeBase } from "#model/knowledge-base.ts";
import type { Remark } from "#model/lesson-layouts.ts";
import type { IndexEntry, Page, PageSource } from "#model/page.ts";
import { type Cards, type CardsOf, countSeverities, ownValue } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { counted, grouped } from "./counted.ts";
import { groupEntry } from "./entries.ts";
import { profilePage } from "./profile.ts";
import { actionSection, alertSection, causeSection, errorSection, factorSection } from "./profile-sections.ts";
import { type GroupProfile, profiler } from "./profile-values.ts";

const parent = { name: "Services", url: "/services/" };

/** `/services/`, and of each service its history, open actions, known errors and causes. */
export function servicePages(cardsOf: CardsOf): PageSource {
  return {
    id: "services",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const profileOf = profiler(kb);
      const groups = kb.facts.services?.groups ?? [];
      return [
        indexPage(groups, cards, kb),
        ...groups.map((group) => servicePage(group, profileOf(group.incidents), cards, kb)),
        ...unnamedPages(cards, kb),
      ];
    },
    files: () => [],
  };
}

function indexPage(groups: readonly GroupEntry[], cards: Cards, kb: KnowledgeBase): Page {
  const without = cards.of(kb.facts.services?.without ?? []);
  const entries = groups.map((group) => groupEntry(group, "services", { description: descriptionOf(group, kb) }));
  return profilePage({
    url: "/services/",
    heading: "Services",
    description: "What broke where.",
    remarks: [...namingRemarks(groups, cards, without.length), ...quietServices(groups, kb)],
    entries: without.length === 0 ? entries : [...entries, unnamed(without)],
    empty: "No document names a service.",
  });
}

function namingRemarks(groups: readonly GroupEntry[], cards: Cards, without: number): Remark[] {
  if (groups.length === 0) return [];
  const total = cards.all.length;
  const naming = `${counted(groups.length, "service")} in ${grouped(total - without)} of ${counted(total, "document")}`;
  return [
    { text: naming, url: "" },
    ...(without === 0 ? [] : [{ text: `${counted(without, "document")} without a service`, url: "/services/none/" }]),
  ];
}

/** Services of the configuration that no document names: no incident is worth knowing too. */
function quietServices(groups: readonly GroupEntry[], { config, facts }: KnowledgeBase): Remark[] {
  // Nobody looked: then it cannot be said.
  if (facts.services === undefined) return [];
  const named = new Set(groups.map(({ name }) => name));
  const quiet = Object.keys(config.services).filter((name) => !named.has(name));
  return quiet.length === 0 ? [] : [{ text: `No document about ${quiet.join(", ")}`, url: "" }];
}

function unnamed(without: Cards["all"]): IndexEntry {
  return {
    ...{ name: "No service named", url: "/services/none/", count: without.length },
    ...{ description: "The document does not say where it happened.", severities: countSeverities(without) },
  };
}

function servicePage(group: GroupEntry, profile: GroupProfile, cards: Cards, kb: KnowledgeBase): Page {
  return profilePage({
    url: `/services/${group.slug}/`,
    heading: group.name,
    eyebrow: "Service",
    description: descriptionOf(group, kb),
    parent,
    remarks: [
      { text: counted(group.incidents.length, "document"), url: "" },
      { text: counted(profile.openActions.length, "open action"), url: "" },
    ],
    sections: [
      actionSection(profile, cards),
      errorSection(profile, cards),
      causeSection(profile, cards),
      factorSection(profile, cards),
      alertSection(profile, cards),
    ],
    cards: cards.of(group.incidents),
    severities: group.severities,
  });
}

function unnamedPages(cards: Cards, kb: KnowledgeBase): Page[] {
  const without = cards.of(kb.facts.services?.without ?? []);
  if (without.length === 0) return [];
  const { description } = unnamed(without);
  return [collectionPage({ url: "/services/none/", heading: "No service named", description, cards: without, parent })];
}

function descriptionOf({ name }: GroupEntry, { config }: KnowledgeBase): string {
  return ownValue(config.services, name) ?? "";
}
