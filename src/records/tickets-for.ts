import type { Audience } from "#model/incident.ts";
import type { TicketFile } from "#model/ticket-file.ts";
import { isWithin } from "./admission.ts";

/** Without the tickets, where they are for a narrower circle than these readers. */
export function ticketsFor(file: TicketFile, readers: Audience): TicketFile {
  return isWithin(file.audience, readers) ? file : { ...file, tickets: new Map() };
}
