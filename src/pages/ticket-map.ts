import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";

interface TicketPointer {
  id: string;
  url: string;
  title: string;
  role: string;
}

/** Ticket → the documents that speak of it, for bots. Keys in order; a Map first, because keys come from outside. */
export function ticketMap(kb: KnowledgeBase): Record<string, TicketPointer[]> {
  const map = new Map<string, TicketPointer[]>();
  for (const { key, sort, edges } of kb.facts.tickets?.entries ?? []) {
    if (sort !== "ticket") continue;
    const pointers = edges.flatMap(({ incident: id, role }): TicketPointer[] => {
      const incident = kb.byId.get(id);
      return incident === undefined
        ? []
        : [{ id, url: absoluteUrl(kb.config, incident.url), title: incident.title, role }];
    });
    if (pointers.length > 0) map.set(key, pointers);
  }
  return Object.fromEntries(map);
}
