import type { SeverityCounts } from "./knowledge-base.ts";
import type { FixEntry } from "./lessons.ts";
import type { IncidentCard, IndexEntry, ListPart } from "./page.ts";

/** A sentence of ours about what a page counts or leaves out; the whole of it is the link, where there is one. */
export interface Remark {
  text: string;
  /** Empty for none. */
  url: string;
}

/** Something that a document says, on a card of its own. */
export interface Statement {
  text: string;
  /** Where it stands: the page of its document, with the anchor. */
  url: string;
  /** What sort of statement it is; empty where the group says it. */
  label: string;
  /** What belongs to it: a reason, an owner. */
  notes: { name: string; text: string }[];
  /** The text is code. */
  code: boolean;
  source: IncidentCard;
}

/** A fix on a card of its own. */
export interface FixCard extends Omit<FixEntry, "errors"> {
  url: string;
  errors: { name: string; url: string }[];
  source: IncidentCard;
}

export interface CatalogueGroup {
  /** The id of its heading, unique on the page. */
  id: string;
  heading: string;
  /** How many there are in all; the page may show fewer. */
  count: number;
  note: string;
  statements: Statement[];
  fixes: FixCard[];
  /** The page with all of them, where this one shows some. */
  more: { name: string; url: string } | null;
}

/** A value with the documents that have it. */
export interface ProfileItem {
  name: string;
  /** Its own page; empty for none. */
  url: string;
  /** The id of its element, for links to it; empty for none. */
  id: string;
  /** How many documents have it; 0 is not shown. */
  count: number;
  code: boolean;
  /** Words of the author, or of ours, about it. */
  detail: string;
  /** Found by us, not said by an author. */
  inferred: boolean;
  links: ProfileLink[];
}

/** A document that has the value. */
export interface ProfileLink {
  name: string;
  url: string;
  /** As on its card; empty when it is not known. */
  day: string;
  /** What is to be said about it; empty for nothing. */
  note: string;
}

export interface ProfileSection {
  id: string;
  heading: string;
  note: string;
  items: ProfileItem[];
  more: { name: string; url: string } | null;
}

interface Named {
  name: string;
  url: string;
}

/** What the layouts show that collect what the documents teach. */
export interface LessonLayouts {
  /** Lessons, fixes, gaps, decisions, alerts: statements of many documents. */
  catalogue: {
    heading: string;
    eyebrow: string;
    description: string;
    parent: Named | null;
    remarks: Remark[];
    nav: { label: string; items: (Named & { count: number; current: boolean })[] }[];
    groups: CatalogueGroup[];
    /** Empty when everything is on this page. */
    pages: { n: number; url: string; current: boolean }[];
    /** What is said when there is no group. */
    empty: string;
  };
  /** What is known about one service or cause, or about all of them. */
  profile: {
    heading: string;
    eyebrow: string;
    description: string;
    parent: Named | null;
    remarks: Remark[];
    entries: IndexEntry[];
    sections: ProfileSection[];
    cards: IncidentCard[];
    /** Absent when all cards are on this page. */
    part?: ListPart;
    /** Null where the page lists no documents. */
    severities: SeverityCounts | null;
    empty: string;
  };
  "on-this-day": {
    /** `YYYY-MM-DD`: the day for which `picked` was chosen. */
    asOf: string;
    picked: IncidentCard[];
    /** `today` when `picked` is of the day itself, `week` when it is of the days around it. */
    reach: "today" | "week" | "none";
    /** `MM-DD`, sorted. */
    days: { day: string; cards: IncidentCard[] }[];
    /** Documents on the page, and those that have no day. */
    dated: number;
    undated: { count: number; url: string };
  };
}
