import type { Ref } from "#model/incident.ts";
import { outsideHref } from "./href.ts";

interface Ticket {
  label: string;
  /** Absent when the document gives no address that may become a link. */
  url: string | undefined;
}

/**
 * The tickets of an incident: its own number and what its metadata relates it to, each once. Our own ids are left to
 * the box of similar issues.
 */
export function ticketsOf(refs: Ref[]): Ticket[] {
  const tickets = new Map<string, Ticket>();
  for (const { role, label, url, id } of refs) {
    if (role !== "incident" && (role !== "related" || id === undefined)) continue;
    if (id?.startsWith("nt-")) continue;
    const name = id ?? label;
    if (name !== "" && !tickets.has(name)) tickets.set(name, { label: name, url: outsideHref(url) });
  }
  return [...tickets.values()];
}
