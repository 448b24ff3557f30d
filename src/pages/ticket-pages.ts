import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { IncidentCard, OpenActionCard, Page, PageSource } from "#model/page.ts";
import type {
  TicketLine,
  TicketPageData,
  TicketSystemGroup,
  TicketsPageData,
  ToldTicket,
} from "#model/ticket-pages.ts";
import { type TicketEntry, ticketRoles } from "#model/tickets.ts";
import { autolinkOf } from "./autolink.ts";
import { badgeFiles, badgeLines } from "./badges.ts";
import type { Cards, CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { openGraph } from "./open-graph.ts";
import { ticketMap } from "./ticket-map.ts";
import { systemNames, systemOrder } from "./ticket-names.ts";

const withoutUrl = "/tickets/without/";

/** `/tickets/`, and `/t/<ticket>/` for each: the way from a ticket to its postmortem. */
export function ticketPages(cardsOf: CardsOf): PageSource {
  return {
    id: "tickets",
    pages: (kb) => {
      const cards = cardsOf(kb);
      const without = withoutTicket(kb, cards);
      return [
        ticketsPage(kb, cards, without.length),
        ...withoutPages(without),
        ...entriesOf(kb).map((entry) => ticketPage(entry, kb, cards)),
      ];
    },
    files: (kb) => [
      { url: "/t/index.json", body: `${JSON.stringify(ticketMap(kb), undefined, 2)}\n` },
      ...badgeFiles(kb),
    ],
  };
}

function entriesOf({ facts }: KnowledgeBase): readonly TicketEntry[] {
  return facts.tickets?.entries ?? [];
}

/** The ticket of exactly one document leads there; every other one to a list. */
function ticketPage(entry: TicketEntry, kb: KnowledgeBase, cards: Cards): Page {
  const own = entry.edges.filter(({ role }) => role === "incident");
  const only = own.length === 1 && entry.sort === "ticket" ? cards.byId.get(own[0]?.incident ?? "") : undefined;
  if (only !== undefined) {
    const og = openGraph(only, kb.byId.get(only.id)?.durations ?? {});
    const { title, description } = og;
    return {
      url: entry.page,
      layout: "redirect",
      title,
      description,
      indexed: false,
      og,
      data: { to: only.url, title },
    };
  }
  const data = ticketData(entry, kb, cards);
  return {
    ...{ url: entry.page, layout: "ticket", title: entry.key, indexed: false, data },
    description: `${entry.key}: ${data.documents} of ${data.total} published issues speak of it.`,
  };
}

function ticketData(entry: TicketEntry, kb: KnowledgeBase, cards: Cards): TicketPageData {
  const { key, system, sort, url = "", edges } = entry;
  const groups = ticketRoles.map((role) => ({
    role,
    cards: cards.of(edges.filter((edge) => edge.role === role).map(({ incident }) => incident)),
  }));
  return {
    ...{ key, system, sort, url, systemName: systemNames[system] },
    ...toldOf(key, kb),
    documents: documentsOf(entry),
    total: kb.records.length,
    groups: groups.filter((group) => group.cards.length > 0),
    openActions: openActionsOf(entry, cards),
  };
}

const oneDay = 86_400_000;

function toldOf(key: string, { ticketStates, asOf }: KnowledgeBase): { told?: ToldTicket } {
  const found = ticketStates?.tickets.get(key);
  if (ticketStates === undefined || found === undefined) return {};
  const day = ticketStates.exported;
  return { told: { ...found, day, age: Math.round((Date.parse(asOf) - Date.parse(day)) / oneDay) } };
}

function documentsOf({ edges }: TicketEntry): number {
  return new Set(edges.map(({ incident }) => incident)).size;
}

/** The actions that name the ticket and that nobody has finished. */
function openActionsOf({ edges }: TicketEntry, cards: Cards): OpenActionCard[] {
  return edges.flatMap(({ incident, actions }) => {
    const card = cards.byId.get(incident);
    const open = (cards.openActions.get(incident) ?? []).filter(({ anchor }) => actions.includes(anchor));
    return card === undefined ? [] : open.map((action) => ({ ...action, incidentTitle: card.title, url: card.url }));
  });
}

function withoutTicket(kb: KnowledgeBase, cards: Cards): IncidentCard[] {
  const named = new Set(entriesOf(kb).flatMap(({ edges }) => edges.map(({ incident }) => incident)));
  return cards.all.filter(({ id }) => !named.has(id));
}

function withoutPages(cards: IncidentCard[]): Page[] {
  if (cards.length === 0) return [];
  const page = collectionPage({
    ...{ url: withoutUrl, heading: "Without a ticket", eyebrow: "Tickets", cards },
    description: "From no ticket one finds these.",
    parent: { name: "Tickets", url: "/tickets/" },
  });
  return [{ ...page, indexed: false }];
}

function ticketsPage(kb: KnowledgeBase, cards: Cards, without: number): Page {
  const entries = entriesOf(kb);
  const data: TicketsPageData = {
    groups: systemOrder.flatMap((system) => groupOf(system, entries, cards, kb)),
    total: kb.records.length,
    without: { count: without, url: without === 0 ? "" : withoutUrl },
    autolink: autolinkOf(kb),
    badges: badgeLines(kb),
  };
  const description = "Every ticket that an issue of this site speaks of, and the way from a ticket to its postmortem.";
  return { url: "/tickets/", layout: "tickets", title: "Tickets", description, indexed: true, data };
}

function groupOf(
  system: TicketEntry["system"],
  entries: readonly TicketEntry[],
  cards: Cards,
  kb: KnowledgeBase,
): TicketSystemGroup[] {
  const mine = entries.filter((entry) => entry.system === system).sort(byNumber);
  const [first] = mine;
  if (first === undefined) return [];
  return [
    { system, name: systemNames[system], sort: first.sort, tickets: mine.map((entry) => lineOf(entry, cards, kb)) },
  ];
}

/** `PROJ-9` before `PROJ-10`. Whole keys are compared already. */
function byNumber(a: TicketEntry, b: TicketEntry): number {
  const [stemA, stemB] = [stemOf(a.key), stemOf(b.key)];
  if (stemA !== stemB) return 0;
  return Number(a.key.slice(stemA.length)) - Number(b.key.slice(stemB.length)) || 0;
}

function stemOf(key: string): string {
  return key.slice(0, key.length - (/\d{1,15}$/.exec(key)?.[0].length ?? 0));
}

function lineOf(entry: TicketEntry, cards: Cards, kb: KnowledgeBase): TicketLine {
  const { key, page, url = "", edges } = entry;
  return {
    ...{ key, page, url, documents: documentsOf(entry), ...toldOf(key, kb) },
    roles: ticketRoles.filter((role) => edges.some((edge) => edge.role === role)),
    openActions: openActionsOf(entry, cards).length,
  };
}
