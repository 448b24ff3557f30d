import type { IncidentCard, LinkedCount, OpenActionCard } from "./page.ts";
import type { TicketRole, TicketSort, TicketSystem } from "./tickets.ts";

/** What the tracker said of a ticket when it was last asked. */
export interface ToldTicket {
  title: string;
  /** In the tracker's words; empty where it says nothing. */
  state: string;
  /** `YYYY-MM-DD`: the day of the export. */
  day: string;
  /** Days from then to the day of this site; less than zero where the export is younger. */
  age: number;
}

/** A line of a list of tickets. */
export interface TicketLine {
  key: string;
  /** Root-relative page of ours. */
  page: string;
  /** The tracker's; empty when nobody said where it is. */
  url: string;
  /** Documents that speak of it. */
  documents: number;
  told?: ToldTicket;
  roles: TicketRole[];
  openActions: number;
}

export interface TicketSystemGroup {
  system: TicketSystem;
  name: string;
  sort: TicketSort;
  tickets: TicketLine[];
}

/** `/t/<ticket>/`: the documents that speak of one ticket. */
export interface TicketPageData {
  key: string;
  system: TicketSystem;
  systemName: string;
  sort: TicketSort;
  /** The tracker's; empty when nobody said where it is. */
  url: string;
  told?: ToldTicket;
  documents: number;
  /** Published documents of the site. */
  total: number;
  groups: { role: TicketRole; cards: IncidentCard[] }[];
  openActions: OpenActionCard[];
}

/** One badge of the site. */
export interface BadgeLine {
  /** `checkout`, or the name of the site. */
  name: string;
  /** Root-relative page that the badge leads to. */
  page: string;
  badges: { url: string; alt: string; markdown: string }[];
}

/** `/tickets/`. */
export interface TicketsPageData {
  groups: TicketSystemGroup[];
  /** Published documents of the site. */
  total: number;
  /** Of these, the ones that name no ticket. */
  without: LinkedCount;
  /** For links back: GitHub's command, and the pattern for other trackers. */
  autolink: { command: string; pattern: string; address: string };
  badges: BadgeLine[];
}
