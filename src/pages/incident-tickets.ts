import type { Incident, Ref } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { Ticket } from "#model/tickets.ts";
import { ticketOfAddress } from "#tickets/ticket-url.ts";
import { isWebAddress } from "#tickets/token.ts";
import { resolveTicketLinks, type TicketTarget } from "./ticket-links.ts";

/** The body with its tickets as links. */
export function withTicketLinks(html: string, { incident, body }: DocumentRecord, kb: KnowledgeBase): string {
  return resolveTicketLinks(html, (index) => {
    const written = body.tickets?.[index]?.text ?? "";
    const ticket = kb.facts.tickets?.resolve(written);
    return { written, target: ticket && targetOf(ticket, written, incident, kb) };
  });
}

function targetOf(ticket: Ticket, written: string, incident: Incident, kb: KnowledgeBase): TicketTarget {
  const href = safeUrl(ticket.url) ?? ownPage(ticket, incident, kb);
  return { ticket, href, ...(isWebAddress(written) ? { label: shortLabel(ticket, written) } : {}) };
}

/** Nobody named the tracker: what other documents say about the ticket is the next best. */
function ownPage(ticket: Ticket, { id }: Incident, { facts, config }: KnowledgeBase): string | undefined {
  const entry = facts.tickets?.entryOf(ticket);
  if (entry === undefined || entry.edges.every(({ incident }) => incident === id)) return undefined;
  return config.pathPrefix.replace(/\/$/, "") + entry.page;
}

/** Addresses come from the configuration and from documents. */
function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && isWebAddress(url) ? url : undefined;
}

/** What stands in the place of an address: `acme/shop#12 (comment)`. */
function shortLabel({ key, system, sort }: Ticket, url: string): string {
  if (sort === "chat") return "Slack message";
  const name = key.replace(/^(pagerduty|sentry|bugzilla):/, (_, tracker: string) => `${titles[tracker] ?? tracker} `);
  const part = ticketOfAddress(url)?.part ?? "";
  return part === "" || system === "advisory" ? name : `${name} (${part})`;
}

const titles: Record<string, string> = { pagerduty: "PagerDuty", sentry: "Sentry issue", bugzilla: "Bug" };

/** Of a ticket that stands in the document as a bare address: its key. */
function named(ref: Ref, { facts }: KnowledgeBase): Ref {
  const address = ref.id ?? ref.label;
  const ticket = facts.tickets?.resolve(address);
  const { id: _, ...rest } = ref;
  return ticket === undefined ? ref : { ...rest, label: shortLabel(ticket, address), url: ref.url ?? address };
}

/** The incident with the addresses of its tickets filled in, for the parts of the page around the body. */
export function withTicketUrls(incident: Incident, kb: KnowledgeBase): Incident {
  const located = (ref: Ref): Ref => {
    if (isWebAddress(ref.id ?? ref.label)) return named(ref, kb);
    if (ref.url !== undefined || ref.id === undefined || ref.id.startsWith("nt-")) return ref;
    const url = safeUrl(kb.facts.tickets?.resolve(ref.id)?.url);
    return url === undefined ? ref : { ...ref, url };
  };
  const actions = incident.actions.map((action) => ({ ...action, tickets: action.tickets.map(located) }));
  return { ...incident, refs: incident.refs.map(located), actions };
}
