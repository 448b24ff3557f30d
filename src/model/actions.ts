import type { Action, ActionTier, Ref } from "./incident.ts";

/** `closed`: it will not be done, and the document says why. */
export type ActionState = "open" | "done" | "closed";

/** A promised improvement, as the tracker knows it. */
export interface TrackedAction {
  /** The id of the document that promises it. */
  incident: string;
  /** `a-1`: the element on the page of that document. */
  anchor: string;
  /** With its title in front, where it has one. */
  text: string;
  title?: string;
  tier: ActionTier;
  /** As they are spelled most often; no two are the same person. */
  owners: string[];
  state: ActionState;
  /** As the author wrote it. */
  status?: string;
  ticked?: boolean;
  /** The box, the status and the completion date disagree: it counts as open. */
  conflict: boolean;
  /** The last day that keeps the promise, `YYYY-MM-DD`. */
  due?: string;
  dueFrom?: NonNullable<Action["dueFrom"]>;
  /** The date is only what the tier suggests; nobody promised it. */
  implied: boolean;
  overdue: boolean;
  /** `YYYY-MM-DD`. */
  completed?: string;
  tickets: Ref[];
  kind?: NonNullable<Action["kind"]>;
  /** `YYYY-MM-DD`, from which its age counts: when the incident was, else when it was written down. */
  since?: string;
  /** Whole days from `since` to "today"; absent where the document has no date. */
  ageDays?: number;
}

export type OpenAction = TrackedAction & { state: "open" };

/** Somebody who has promised something. */
export interface ActionOwner {
  name: string;
  slug: string;
  /** How many of their actions are open. */
  open: number;
  overdue: number;
}

/** One line that stands word for word in many documents, and that nobody made their own. */
export interface BoilerplateAction {
  text: string;
  /** Ids, sorted. */
  incidents: string[];
  /** How often it stands there, and how many of these are not done. */
  count: number;
  open: number;
}

/** When a document is to be looked at again. */
export interface NextReview {
  incident: string;
  /** `YYYY-MM-DD`; the last day of a month or a year where the author gave no more. */
  day: string;
}

/** What adds up: `total` = `open` + `done` + `closed`; all the counts after `closed` are of open actions. */
export interface ActionTotals {
  total: number;
  open: number;
  done: number;
  closed: number;
  overdue: number;
  /** Due today or within the next fourteen days. */
  soon: number;
  /** Due after that. */
  later: number;
  /** Without a date that anybody promised; those with an implied date among them. */
  undated: number;
  implied: number;
  unowned: number;
  conflicts: number;
  /** Documents, and how many of them promise nothing. */
  documents: number;
  documentsWithout: number;
}

export interface ActionIndex {
  /** The most pressing first. */
  open: OpenAction[];
  /** Done or closed; the last one completed first, then those without a date. */
  finished: TrackedAction[];
  /** Done or closed. */
  done: number;
  total: number;
  totals: ActionTotals;
  /** Open actions by incident; none for those without. */
  openOf: Record<string, number>;
  /** By name; everybody who has an action, be it finished. */
  owners: ActionOwner[];
  /** Lines of a form; in no other number. The most frequent first. */
  boilerplate: BoilerplateAction[];
  /** Steps of the follow-up checklists of documents; in no other number. */
  followups: { total: number; open: number };
  /** Ids of documents without an action, newest first. */
  without: string[];
  /** Sorted by day. */
  reviews: NextReview[];
}

/** The parts of the board; each open action with or without a date is in exactly one of the first four. */
export type ActionGroupId = "overdue" | "soon" | "later" | "undated" | "unowned" | "finished";

/** An action as a list shows it. */
export interface ActionRow extends Omit<TrackedAction, "owners"> {
  /** Of the action in its document, from the root of the site. */
  url: string;
  incidentTitle: string;
  incidentUrl: string;
  owners: { name: string; slug: string; url: string }[];
  services: { name: string; slug: string; url: string }[];
}

export interface ActionGroup {
  id: ActionGroupId;
  heading: string;
  rows: ActionRow[];
  /** Where the list goes on that is too long for the board, and how many it has in all; null when `rows` is all. */
  whole: { url: string; total: number } | null;
}

/** A part of the board that has pages of its own. */
export interface ActionList {
  /** Whose; empty for the board of all. */
  owner: string;
  heading: string;
  boardUrl: string;
  /** On all pages. */
  total: number;
  rows: ActionRow[];
  pages: { n: number; url: string; current: boolean }[];
}

/** What `/actions/` and the pages of owners show. */
export interface ActionBoard {
  /** Whose; empty for the board of all. */
  owner: string;
  groups: ActionGroup[];
  totals: ActionTotals;
  owners: (ActionOwner & { url: string })[];
  boilerplate: (Omit<BoilerplateAction, "incidents"> & { documents: { title: string; url: string }[] })[];
  followups: ActionIndex["followups"];
  /** How many actions were finished outside of the days that "recently" means, or without a date. */
  finishedBefore: number;
  finishedUndated: number;
  reviews: { title: string; url: string; day: string }[];
  /** From the root of the site. */
  calendar: string;
  sheet: string;
  json: string;
}
