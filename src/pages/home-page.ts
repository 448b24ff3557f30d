import type { OpenAction } from "#model/actions.ts";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LessonEntry } from "#model/lessons.ts";
import type { IndexEntry, LayoutData, OpenActionCard, PageSource } from "#model/page.ts";
import { type Cards, type CardsOf, countSeverities } from "./cards.ts";
import { groupEntry, tagEntry } from "./entries.ts";
import { yearsView } from "./severity-tables.ts";
import { shorten } from "./shorten.ts";

/** How many of each list the first page shows. */
const shown = {
  years: 8,
  newest: 8,
  openActions: 6,
  lessons: 4,
  recurring: 4,
  onThisDay: 4,
  nearMisses: 4,
  tags: 16,
  services: 12,
};

/** `/`: what a reader needs first. */
export function homePages(cardsOf: CardsOf): PageSource {
  return {
    id: "home",
    pages: (kb) => [
      {
        url: "/",
        layout: "home",
        title: kb.config.title,
        description: kb.config.description,
        indexed: true,
        data: homeData(kb, cardsOf(kb)),
      },
    ],
    files: () => [],
  };
}

function homeData(kb: KnowledgeBase, cards: Cards): LayoutData["home"] {
  const open = kb.facts.actions?.open ?? [];
  return {
    total: cards.all.length,
    since:
      cards.all.reduce((oldest, { day }) => (day !== "" && day < oldest ? day : oldest), "~").match(/^\d{4}/)?.[0] ??
      "",
    newest: cards.all.slice(0, shown.newest),
    openActions: [...open]
      .sort(mostPressing)
      .slice(0, shown.openActions)
      .flatMap((action) => withIncident(action, cards)),
    openActionCount: open.length,
    overdueCount: open.filter(({ overdue }) => overdue).length,
    lessons: newestLessons(kb, cards),
    lessonCount: kb.facts.lessons?.lessons.length ?? 0,
    recurring: recurring(kb, cards),
    recurringCount: kb.facts.recurrence?.chains.length ?? 0,
    onThisDay: onThisDay(kb, cards),
    severities: countSeverities(cards.all),
    years: yearsView(kb, shown.years),
    nearMisses: cards.all.filter(({ kind }) => kind === "near-miss").slice(0, shown.nearMisses),
    tags: (kb.facts.tags?.tags ?? []).slice(0, shown.tags).map(tagEntry),
    services: services(kb),
  };
}

/** One lesson of each of the newest documents that have any, so that no single report fills the list. */
function newestLessons(kb: KnowledgeBase, cards: Cards): LayoutData["home"]["lessons"] {
  const first = new Map<string, LessonEntry>();
  for (const lesson of kb.facts.lessons?.lessons ?? []) {
    if (lesson.kind !== "went-well" && !first.has(lesson.incident)) first.set(lesson.incident, lesson);
  }
  return [...first.values()].slice(0, shown.lessons).flatMap(({ incident, text, anchor }) => {
    const card = cards.byId.get(incident);
    return card === undefined ? [] : [{ text: shorten(text, 200), url: `${card.url}#${anchor}`, source: card.title }];
  });
}

/** Each chain by its newest incident, with the days since the time before. */
function recurring({ facts }: KnowledgeBase, cards: Cards): LayoutData["home"]["recurring"] {
  return (facts.recurrence?.chains ?? []).slice(0, shown.recurring).flatMap(({ incidents, links }) => {
    const card = cards.byId.get(incidents.at(-1) ?? "");
    const last = links.at(-1);
    if (card === undefined || last === undefined) return [];
    return [{ card, times: incidents.length, days: last.days, openThen: last.openThen.length }];
  });
}

function onThisDay({ facts, asOf }: KnowledgeBase, cards: Cards): LayoutData["home"]["onThisDay"] {
  const { today = [], week = [] } = facts.onThisDay ?? {};
  const reach = today.length > 0 ? "today" : week.length > 0 ? "week" : "none";
  return { asOf, reach, cards: cards.of(today.length > 0 ? today : week).slice(0, shown.onThisDay) };
}

function services(kb: KnowledgeBase): IndexEntry[] {
  return (kb.facts.services?.groups ?? [])
    .map((group) => groupEntry(group, "services", { description: "" }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .slice(0, shown.services);
}

/** Overdue first, then by date, then those without one; the rest of the order only makes it the same everywhere. */
function mostPressing(a: OpenAction, b: OpenAction): number {
  return (
    Number(b.overdue) - Number(a.overdue) ||
    compareText(a.due ?? "9999", b.due ?? "9999") ||
    compareText(a.incident, b.incident) ||
    compareText(a.anchor, b.anchor)
  );
}

function withIncident(action: OpenAction, cards: Cards): OpenActionCard[] {
  const card = cards.byId.get(action.incident);
  if (card === undefined) return [];
  return [{ ...action, incidentTitle: card.title, url: `${card.url}#${action.anchor}` }];
}
