import type { ActionBoard, ActionList, OpenAction } from "./actions.ts";
import type { Incident } from "./incident.ts";
import type { KnowledgeBase, RankKey, SeverityCounts } from "./knowledge-base.ts";
import type { LessonLayouts } from "./lesson-layouts.ts";
import type { ReadingFacts } from "./reading.ts";
import type { TocEntry } from "./record.ts";
import type { Severity } from "./severity.ts";
import type { SeverityDimension } from "./severity-rollup.ts";
import type { StatisticsReport } from "./statistics.ts";
import type { DocStatus, IncidentStatus } from "./status.ts";
import type { TicketPageData, TicketsPageData } from "./ticket-pages.ts";

/** What every layout knows. URLs in page data are root-relative without the path prefix; layouts add it. */
export interface SiteInfo {
  title: string;
  description: string;
  lang: string;
  baseUrl: string;
  pathPrefix: string;
  editUrl: string;
  /** Shown beside links to any page; absent means none. */
  socialImage?: string;
  /** Hosts from which pictures may be loaded. */
  imageHosts: string[];
  asOf: string;
  /** Published documents. */
  count: number;
  /** Readers keep what they have seen; absent means no. */
  offline?: boolean;
  /** The pages right below the first one, such as `/actions/`, which a configuration can do without; absent means all. */
  sections?: string[];
  /** Of our own files, by name: `theme.css` → `/assets/theme-1a2b3c4d.css`. */
  assets: Record<string, string>;
  /** The branch of which this is a preview; absent for the site itself. */
  preview?: string;
}

/** An incident in a list. */
export interface IncidentCard {
  id: string;
  url: string;
  title: string;
  takeaway: string;
  kind: string;
  kindName: string;
  severity: Severity;
  docStatus: DocStatus;
  incidentStatus: IncidentStatus;
  statusLabel: string;
  /** The incident's date as far as known, else the day it was written; empty when neither is. */
  day: string;
  tags: { name: string; url: string }[];
  services: { name: string; url: string }[];
  openActions: number;
}

export interface IndexEntry {
  name: string;
  url: string;
  count: number;
  description: string;
  severities: SeverityCounts;
}

/** A similar incident, ready to print: each reason is a sentence. */
export interface SimilarCard {
  card: IncidentCard;
  strength: "linked" | "strong" | "possible";
  reasons: string[];
  helped: string;
  openActions: string[];
}

export interface SimilarBox {
  compared: number;
  items: SimilarCard[];
  later: IncidentCard[];
  /** What to say when there is nothing: the honest empty state. */
  empty: string;
}

/** That the same thing happened before or again, as a reader would say it. */
export interface RecurrenceNote {
  card: IncidentCard;
  days: number;
  /** Each a phrase: "the same error …". */
  reasons: string[];
  /** Actions that were promised before and not done by then. */
  openThen: PromiseCard[];
}

export interface PromiseCard {
  text: string;
  url: string;
  /** `YYYY-MM-DD`; empty while it is open. */
  completed: string;
}

/** What the incident's author, or another one, said that it is to another document. */
export interface DocumentRelation {
  kind: "supersedes" | "superseded-by" | "duplicates" | "duplicated-by";
  card: IncidentCard;
}

export interface OpenActionCard extends OpenAction {
  incidentTitle: string;
  url: string;
}

/** A list of cards that goes on on other pages. */
export interface ListPart {
  /** All pages of the list, this one marked. */
  pages: { n: number; url: string; current: boolean }[];
  /** Cards of each year on all pages together; "undated" where no date is known. */
  years: Record<string, number>;
}

interface NamedLink {
  name: string;
  url: string;
}

/** A number of documents with the page that lists them; the URL is empty where there is nothing to list. */
export interface LinkedCount {
  count: number;
  url: string;
}

export interface SeverityTableView {
  by: SeverityDimension;
  heading: string;
  rows: { name: string; total: LinkedCount; ranks: Record<RankKey, LinkedCount> }[];
  /** How many rows there are altogether, and where the others are. */
  of: LinkedCount;
}

/** What each layout shows. The key is the layout's name and its file: `layouts/<name>.tsx`. */
export interface LayoutData extends LessonLayouts {
  home: {
    total: number;
    /** The year of the oldest; empty when no date is known. */
    since: string;
    newest: IncidentCard[];
    openActions: OpenActionCard[];
    openActionCount: number;
    overdueCount: number;
    /** Lessons of the newest documents, one of each. */
    lessons: { text: string; url: string; source: string }[];
    lessonCount: number;
    /** What happened more than once; the one that happened again last comes first. */
    recurring: { card: IncidentCard; times: number; days: number; openThen: number }[];
    recurringCount: number;
    onThisDay: { asOf: string; reach: "today" | "week" | "none"; cards: IncidentCard[] };
    severities: SeverityCounts;
    /** Year by severity; null without that rollup. */
    years: SeverityTableView | null;
    nearMisses: IncidentCard[];
    tags: IndexEntry[];
    services: IndexEntry[];
  };
  /** A list of incidents: all, of a year, of a tag, of a service, of a kind, of a severity. */
  collection: {
    heading: string;
    /** "Tag", "Service", "Severity", … shown above the heading; empty for the list of all. */
    eyebrow: string;
    description: string;
    cards: IncidentCard[];
    /** Absent when all cards are on this page. */
    part?: ListPart;
    severities: SeverityCounts;
    related: { name: string; url: string; count: number }[];
    years: { year: string; url: string; count: number }[];
    parent: { name: string; url: string } | null;
  };
  /** All tags, all services, all kinds, all severities. */
  index: {
    heading: string;
    description: string;
    entries: IndexEntry[];
  };
  tags: {
    documents: number;
    tagged: number;
    untagged: LinkedCount;
    /** Tags that several documents have, most used first. */
    shared: IndexEntry[];
    /** Tags that one document has, by name. */
    once: NamedLink[];
    /** The tags of each service, most used in it first. */
    byService: (NamedLink & { tags: NamedLink[] })[];
    /** Shared tags by the year of their newest incident, newest first. */
    byYear: { year: string; tags: NamedLink[] }[];
    families: (NamedLink & { count: number })[][];
  };
  severity: {
    heading: string;
    description: string;
    entries: IndexEntry[];
    documents: number;
    tables: SeverityTableView[];
    parent: NamedLink | null;
  };
  statistics: {
    report: StatisticsReport;
    /** Year by severity; null without that rollup. */
    years: SeverityTableView | null;
  };
  /** Open actions of one age, oldest first. */
  "aged-actions": {
    heading: string;
    actions: { text: string; url: string; title: string; days: number | null }[];
  };
  incident: {
    incident: Incident;
    card: IncidentCard;
    html: string;
    toc: TocEntry[];
    similar: SimilarBox;
    backlinks: IncidentCard[];
    relations: DocumentRelation[];
    /** The next times that the same happened, and the times before. */
    again: RecurrenceNote[];
    before: RecurrenceNote[];
    /** Absolute where the base URL is known. */
    permalink: string;
    editUrl: string;
    reading: ReadingFacts;
  };
  actions: ActionBoard;
  "action-list": ActionList;
  search: { total: number; newest: IncidentCard[] };
  recurrence: {
    compared: number;
    chains: {
      reasons: string[];
      /** Oldest first; `since` is nothing for the first one. */
      entries: { card: IncidentCard; since: { days: number; openThen: PromiseCard[] } | null }[];
      undated: IncidentCard[];
    }[];
    /** Documents of which the day is not known. */
    undated: IncidentCard[];
  };
  rule: { id: string; html: string; levels: { draft: string; final: string } };
  rules: { rules: { id: string; url: string; summary: string; levels: { draft: string; final: string } }[] };
  /** What the knowledge base is, how it was counted, and where else its content is. */
  about: {
    documents: number;
    /** The year of the oldest; empty when no date is known. */
    since: string;
    undated: number;
    kinds: (NamedLink & { count: number })[];
    /** How the authors' words for severity were read, worst first. */
    scale: (NamedLink & { documents: number; labels: { label: string; count: number }[] })[];
    /** Words that nobody could read as a severity. */
    unread: { label: string; count: number }[];
    /** Words that this team gave a rank of its own, with the name of that rank. */
    ownWords: { word: string; rank: string }[];
    rules: number;
  };
  "not-found": { total: number };
  /** An old address: where it leads. */
  redirect: { to: string; title: string };
  /** An address at which nothing is shown any more, or not now. */
  tombstone: {
    kind: "withdrawn" | "absent" | "list";
    title: string;
    /** `YYYY-MM-DD`, or empty. */
    day: string;
    text: string;
    /** Documents that the text names, as far as they are published. */
    links: { name: string; url: string; title: string }[];
    /** The list above a list that is gone. */
    parent: { name: string; url: string } | null;
  };
  ticket: TicketPageData;
  tickets: TicketsPageData;
}

/** The Open Graph tags of a page (https://ogp.me). `url` is root-relative. */
export interface OpenGraph {
  title: string;
  description: string;
  url: string;
  type: "article" | "website";
  /** ISO 8601; empty when the day is unknown. */
  publishedTime: string;
}

/** Another form of a page, for programs. */
export interface Alternate {
  type: "application/atom+xml" | "application/feed+json" | "text/markdown";
  /** Root-relative, without the path prefix. */
  url: string;
  title: string;
}

export type LayoutName = keyof LayoutData;

export interface PageOf<L extends LayoutName> {
  url: string;
  layout: L;
  title: string;
  /** The meta description; empty for none. */
  description: string;
  /** False for pages that search engines should leave out. */
  indexed: boolean;
  /** What chats and ticket systems show of a link; made from title and description without it. */
  og?: OpenGraph;
  /** The files beside the page that say the same; found when the site is laid out. */
  alternates?: Alternate[];
  data: LayoutData[L];
}

/** A page of the site: which layout shows which data at which URL. */
export type Page = { [L in LayoutName]: PageOf<L> }[LayoutName];

/** A file of the site that no layout makes: JSON, an image beside a document. `url` names a file, not a folder. */
export interface SiteFile {
  url: string;
  body: string | { copyOf: string };
}

/** One family of pages or files. Which pages exist, never how they look. */
export interface PageSource {
  id: string;
  pages(kb: KnowledgeBase): Page[];
  files(kb: KnowledgeBase): SiteFile[];
  /**
   * What is put at addresses that no page and no file has; asked last, and given all the others; `uncut` are the pages as their
   * sources made them, before long lists were cut. A page whose URL is taken is left out.
   */
  answers?(
    kb: KnowledgeBase,
    site: { pages: readonly Page[]; files: readonly SiteFile[]; uncut: readonly Page[] },
  ): { pages: Page[]; files: SiteFile[] };
}

/** The order in which ranks are shown, worst first. */
export const rankKeys: readonly RankKey[] = ["1", "2", "3", "4", "unrated"];
