/** Where tickets live. `incident` are numbers of an incident process (`INC-123`) whose tracker nobody named; `other` is any tracker with an address. */
export type TicketSystem =
  | "jira"
  | "github"
  | "gitlab"
  | "linear"
  | "pagerduty"
  | "servicenow"
  | "azure"
  | "shortcut"
  | "youtrack"
  | "sentry"
  | "bugzilla"
  | "slack"
  | "advisory"
  | "incident"
  | "other";

/** One entry of the configuration's `tickets`. Which keys a system takes is checked in `config/ticket-schema.ts`. */
export interface TicketSource {
  system: TicketSystem;
  /** `PROJ`; several with `keys`. */
  key?: string | undefined;
  keys?: string[] | undefined;
  /** The tracker's address, or the address of a ticket with `{id}` (`PROJ-12`) or `{number}` (`12`). */
  url?: string | undefined;
  /** `owner/name`, GitHub and GitLab; the first is the one that `#12` means. */
  repo?: string | undefined;
  repos?: string[] | undefined;
  /** GitLab's word for `repo`; the project of Azure Boards. */
  project?: string | undefined;
  /** Sentry: the projects whose short ids are tickets, `SHOP-API` for `SHOP-API-1A2`. */
  projects?: string[] | undefined;
  /** The first part of the host: `acme` of `acme.pagerduty.com`. */
  subdomain?: string | undefined;
  /** Azure Boards, Shortcut and Linear: the name in the address. */
  organization?: string | undefined;
  workspace?: string | undefined;
}

/** `advisory` and `commit` and `chat` are references of their own sort: they become links, and are no tickets. */
export type TicketSort = "ticket" | "advisory" | "commit" | "chat";

/** A reference whose system is known. */
export interface Ticket {
  /** `PROJ-567`, `acme/shop#12`, `acme/shop!45`, `pagerduty:Q1234567890ABC`: the same for all the ways of writing it. */
  key: string;
  system: TicketSystem;
  sort: TicketSort;
  /** `https:` or `http:`; absent when nobody said where the tracker is. */
  url?: string;
}

/** Something in a document that may be a reference; which of them are is known when all documents are. */
export interface TicketMention {
  /** As it was written: `PROJ-567`, `#12`, a web address. */
  text: string;
  line: number;
  column: number;
  /** What the headings and the label above it say about its role; absent for running text. */
  role?: TicketRole;
}

export type TicketRole = "incident" | "action" | "fix" | "mention";

/** The order in which roles are shown. */
export const ticketRoles: readonly TicketRole[] = ["incident", "fix", "action", "mention"];

/** A document and a ticket: in which sense the one speaks of the other. A mere mention counts only where there is no other. */
export interface TicketEdge {
  /** Id of the document. */
  incident: string;
  role: TicketRole;
  /** Anchors of the document's actions that name the ticket. */
  actions: string[];
}

export interface TicketEntry extends Ticket {
  /** Root-relative, for ever: `/t/acme/shop/12/`. */
  page: string;
  /** By role, then newest document first; a document stands here once for each role. */
  edges: TicketEdge[];
}

/** A prefix that looks like a tracker's key and that nobody configured. */
export interface UnknownKey {
  prefix: string;
  /** One place a document, by path. */
  places: { path: string; text: string; line: number; column: number }[];
}

/** Answers of the enrichment `tickets`. */
export interface TicketIndex {
  /** By key. Advisories are among them; commits and chats are not, because nobody looks those up. */
  entries: TicketEntry[];
  /** Keys of `entries`, by document: its own tickets (role `incident`). */
  own: Record<string, string[]>;
  unknown: UnknownKey[];
  /** What a text means, or nothing when it is no reference to a known system. */
  resolve(text: string): Ticket | undefined;
  /** The entry of a ticket; `undefined` for commits and chats. */
  entryOf(ticket: Ticket): TicketEntry | undefined;
}
