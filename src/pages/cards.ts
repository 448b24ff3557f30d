import { incidentDate } from "#enrich/incident-day.ts";
import type { OpenAction } from "#model/actions.ts";
import type { Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { Kind } from "#model/kind.ts";
import { type KnowledgeBase, rankKey, type SeverityCounts } from "#model/knowledge-base.ts";
import type { IncidentCard } from "#model/page.ts";
import { shorten } from "./shorten.ts";

/** The cards of a knowledge base, in the order of its records: newest first. */
export interface Cards {
  all: IncidentCard[];
  byId: Map<string, IncidentCard>;
  /** In the order of the ids; ids of documents that are not published are left out. */
  of(ids: readonly string[]): IncidentCard[];
  /** By the id of the incident. */
  openActions: Map<string, OpenAction[]>;
}

/** Gives the cards of a knowledge base; makes them once, because every list shows the same ones. */
export type CardsOf = (kb: KnowledgeBase) => Cards;

export function cardMaker(kinds: readonly Kind[]): CardsOf {
  const made = new WeakMap<KnowledgeBase, Cards>();
  return (kb) => {
    const known = made.get(kb);
    if (known !== undefined) return known;
    const cards = makeCards(kb, kinds);
    made.set(kb, cards);
    return cards;
  };
}

/** Every card is counted exactly once. */
export function countSeverities(cards: readonly IncidentCard[]): SeverityCounts {
  const counts: SeverityCounts = { "1": 0, "2": 0, "3": 0, "4": 0, unrated: 0 };
  for (const card of cards) counts[rankKey(card.severity.rank)] += 1;
  return counts;
}

/** The year of a card as it is in URLs: `2019`, or `undated`. */
export function yearOf(card: IncidentCard): string {
  return card.day === "" ? "undated" : card.day.slice(0, 4);
}

function makeCards(kb: KnowledgeBase, kinds: readonly Kind[]): Cards {
  const tagUrls = new Map(kb.facts.tags?.tags.map(({ tag, slug }) => [tag, `/tags/${slug}/`]));
  const services = servicesOf(kb);
  const kindNames = new Map<string, string>(kinds.map(({ id, name }) => [id, name]));
  const all = kb.records.map(({ incident }): IncidentCard => {
    const { id, url, title, severity, docStatus, incidentStatus, statusLabel } = incident;
    return {
      ...{ id, url, title, severity, docStatus, incidentStatus, statusLabel },
      takeaway: takeawayOf(incident),
      kind: incident.kind,
      kindName: kindNames.get(incident.kind) ?? incident.kind,
      day: dayOf(incidentDate(incident)) ?? "",
      tags: tagsOf(incident, kb).map((name) => ({ name, url: tagUrls.get(name) ?? "/search/" })),
      services: services.get(id) ?? [],
      openActions: ownValue(kb.facts.actions?.openOf, id) ?? 0,
    };
  });
  const byId = new Map(all.map((card) => [card.id, card]));
  return { all, byId, of: (ids) => ids.flatMap((id) => byId.get(id) ?? []), openActions: openActionsOf(kb) };
}

function takeawayOf({ takeaway, summary, problem, impact }: Incident): string {
  return shorten(takeaway || summary?.text || problem?.text || impact.text, 240);
}

/** After aliasing, where there is a tag index. */
function tagsOf(incident: Incident, kb: KnowledgeBase): string[] {
  return ownValue(kb.facts.tags?.tagsOf, incident.id) ?? incident.tags;
}

function openActionsOf(kb: KnowledgeBase): Map<string, OpenAction[]> {
  const actions = new Map<string, OpenAction[]>();
  for (const action of kb.facts.actions?.open ?? []) {
    const of = actions.get(action.incident);
    if (of === undefined) actions.set(action.incident, [action]);
    else of.push(action);
  }
  return actions;
}

/** The index knows under which name a service is grouped, whatever spelling a document uses. */
function servicesOf(kb: KnowledgeBase): Map<string, { name: string; url: string }[]> {
  const services = new Map<string, { name: string; url: string }[]>();
  for (const { name, slug, incidents } of kb.facts.services?.groups ?? []) {
    for (const id of incidents) {
      const of = services.get(id) ?? [];
      of.push({ name, url: `/services/${slug}/` });
      services.set(id, of);
    }
  }
  return services;
}

/** The value under a key that comes from outside; `constructor` and the like are not found by accident. */
export function ownValue<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
