import type { Audience } from "./incident.ts";
import type { SideFileProblem } from "./side-file.ts";

/** In the content folder: what the tracker says of its tickets, exported by a job of the user's own. */
export const ticketFile = "tickets.json";

/** Of one ticket, in the tracker's words; empty where it says nothing. */
export interface TicketState {
  title: string;
  state: string;
}

export interface TicketFile {
  /** `YYYY-MM-DD`: the day of the export. */
  exported: string;
  /** Who may read it. */
  audience: Audience;
  /** By key, as in `PROJ-567`. */
  tickets: ReadonlyMap<string, TicketState>;
  problems: SideFileProblem[];
}
