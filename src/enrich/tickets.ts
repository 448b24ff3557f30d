import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type Ticket, type TicketEdge, type TicketEntry, type TicketIndex, ticketRoles } from "#model/tickets.ts";
import { resolveTicket } from "#tickets/resolve.ts";
import { ticketPage } from "#tickets/ticket-page.ts";
import { trackersOf } from "#tickets/trackers.ts";
import { recordOf } from "./own-record.ts";
import { type DocumentMention, mentionsOf } from "./ticket-mentions.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** Which documents speak of which tickets, and in which sense? */
export function ticketIndex(): Enrichment {
  return { id: "tickets", needs: [], enrich: collect };
}

function collect(kb: KnowledgeBase): TicketIndex {
  const documents = kb.records.map((record) => ({ record, mentions: mentionsOf(record) }));
  const addresses = documents.flatMap(({ record, mentions }) =>
    mentions.map(({ text }) => [record.incident.id, text] as const),
  );
  const trackers = trackersOf(kb.config.tickets, addresses);
  const stated = statedKeys(documents.flatMap(({ mentions }) => mentions));
  const known = new Map<string, Ticket | undefined>();
  const resolve = (text: string): Ticket | undefined => {
    if (!known.has(text)) known.set(text, resolveTicket(text, trackers) ?? stated.get(text));
    return known.get(text);
  };
  const groups = new Map<string, Group>();
  for (const { record, mentions } of documents) {
    for (const mention of mentions) {
      const ticket = resolve(mention.text);
      if (ticket !== undefined && isLookedUp(ticket)) noteIn(groups, ticket, record.incident.id, mention);
    }
  }
  const byIdentity = entriesOf(groups, (key) => resolveTicket(key, trackers)?.url);
  const entries = [...byIdentity.values()].sort((a, b) => compareText(a.key, b.key));
  return {
    entries,
    own: ownTickets(entries),
    unknown: unknownKeys(kb.records, (text) => resolveTicket(text, trackers) !== undefined),
    resolve,
    entryOf: (ticket) => byIdentity.get(identityOf(ticket)),
  };
}

/** Nobody looks up a commit or a message of a chat. */
function isLookedUp({ sort }: Ticket): boolean {
  return sort === "ticket" || sort === "advisory";
}

/** Where a field asks for a ticket, its author says that it is one, whether or not anybody named the tracker. */
function statedKeys(mentions: readonly DocumentMention[]): Map<string, Ticket> {
  return new Map(
    mentions.flatMap(({ stated, text }) =>
      stated ? [[text, { key: text, system: "other", sort: "ticket" } satisfies Ticket] as const] : [],
    ),
  );
}

interface Group {
  ticket: Ticket;
  /** As it was written, to choose one spelling where they differ in case. */
  spellings: Map<string, number>;
  /** Web addresses that stand in documents. */
  urls: Set<string>;
  /** By document and role. */
  edges: Map<string, TicketEdge>;
}

/** Two ways of writing one ticket, whatever their case: GitHub does not tell `Acme/Shop` from `acme/shop`. */
function identityOf({ system, key }: Ticket): string {
  return `${system} ${key.toLowerCase()}`;
}

function noteIn(
  groups: Map<string, Group>,
  ticket: Ticket,
  incident: string,
  { role, action, text }: DocumentMention,
): void {
  const identity = identityOf(ticket);
  const group = groups.get(identity) ?? { ticket, spellings: new Map(), urls: new Set(), edges: new Map() };
  groups.set(identity, group);
  group.spellings.set(ticket.key, (group.spellings.get(ticket.key) ?? 0) + 1);
  if (ticket.url === text || (ticket.url !== undefined && text.startsWith("http"))) group.urls.add(ticket.url);
  const at = `${incident} ${role}`;
  const edge = group.edges.get(at) ?? { incident, role, actions: [] };
  group.edges.set(at, edge);
  if (action !== undefined && !edge.actions.includes(action)) edge.actions.push(action);
}

function entriesOf(
  groups: ReadonlyMap<string, Group>,
  urlOf: (key: string) => string | undefined,
): Map<string, TicketEntry> {
  const taken = new Set<string>();
  const entries = new Map<string, TicketEntry>();
  // Where two systems have a ticket of one name, the first by code unit has the plain one.
  for (const [identity, group] of [...groups].sort(([a], [b]) => compareText(a, b))) {
    const { system, sort } = group.ticket;
    const plain = spellingOf(group);
    const key = taken.has(ticketPage(plain).toLowerCase()) ? `${system}:${plain}` : plain;
    const page = ticketPage(key);
    taken.add(page.toLowerCase());
    const url = [...group.urls].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? urlOf(plain);
    entries.set(identity, { key, system, sort, ...(url === undefined ? {} : { url }), page, edges: edgesOf(group) });
  }
  return entries;
}

function spellingOf({ spellings }: Group): string {
  const [first] = [...spellings].sort(([a, x], [b, y]) => y - x || compareText(b, a));
  return first?.[0] ?? "";
}

/** A mere mention says nothing where the same document says more. */
function edgesOf({ edges }: Group): TicketEdge[] {
  const all = [...edges.values()];
  const more = new Set(all.flatMap(({ incident, role }) => (role === "mention" ? [] : [incident])));
  return ticketRoles.flatMap((role) =>
    all.filter((edge) => edge.role === role && (role !== "mention" || !more.has(edge.incident))),
  );
}

function ownTickets(entries: readonly TicketEntry[]): Record<string, string[]> {
  const own = new Map<string, string[]>();
  for (const { key, sort, edges } of entries) {
    for (const { incident, role } of sort === "ticket" ? edges : []) {
      if (role === "incident") own.set(incident, [...(own.get(incident) ?? []), key]);
    }
  }
  return recordOf(own);
}
