import type { Fix, Lesson } from "./incident.ts";
import type { GroupIndex } from "./knowledge-base.ts";

/** One thing that one document teaches. */
export interface LessonEntry {
  /** The id of the document. */
  incident: string;
  kind: Lesson["kind"];
  /** Without markup; line breaks are the author's. */
  text: string;
  /** The id of the element on the page of its document. */
  anchor: string;
}

export interface LessonIndex {
  /** Newest document first, then in the order of the page. */
  lessons: LessonEntry[];
  /** What documents without a lesson say in one sentence. */
  takeaways: { incident: string; text: string }[];
  /** Ids of documents without a lesson, newest first: those of `takeaways` are among them. */
  without: string[];
}

/** A fix of one document, as it can be looked up. */
export interface FixEntry extends Omit<Fix, "verified"> {
  incident: string;
  /** Its number among the fixes of its document, from 1. */
  n: number;
  /** The id of its passage on the page of its document; empty when it has none. */
  anchor: string;
  /** Checks whether it holds, and how many of them are ticked. */
  checks: { done: number; of: number };
  /** Names of the errors that its document is about, as in the index of errors. */
  errors: string[];
  /** A workaround or hotfix in a document without a permanent fix. */
  onlyForNow: boolean;
}

export interface FixIndex {
  /** Newest document first, then in the order of the document. */
  fixes: FixEntry[];
  /** Ids of documents without a fix, newest first. */
  without: string[];
}

/** An error by which one looks something up. */
export interface KnownError {
  /** `23514 · CheckViolation`, `ECONNRESET`, or the message with its variable parts masked. */
  name: string;
  slug: string;
  /** Ids of documents that show it, newest first. */
  incidents: string[];
}

export interface ErrorIndex {
  /** Shown by most documents first, then by name. */
  errors: KnownError[];
  /** Ids of documents that show no error, newest first. */
  without: string[];
}

export interface ServiceIndex extends GroupIndex {
  /** Ids of documents that name no service, newest first. */
  without: string[];
}

/** A cause that nobody wrote down as such, and the words that speak for it. */
export interface InferredCause {
  name: string;
  slug: string;
  /** Newest document first. */
  incidents: { id: string; evidence: string }[];
}

/** A contributing factor that several documents name alike. */
export interface SharedFactor {
  name: string;
  slug: string;
  /** Newest first. */
  incidents: string[];
}

export interface CauseIndex extends GroupIndex {
  /** Ids of documents whose authors chose no category, newest first. */
  uncategorised: string[];
  /** Of documents without a category of their author's; most documents first. */
  inferred: InferredCause[];
  /** Named by most documents first; those of a single document are among them. */
  factors: SharedFactor[];
  /** Contributing factors in all documents, each document's own repetitions counted. */
  factorCount: number;
}

/** Something that is not written down where one would look for it. */
export interface GapEntry {
  incident: string;
  source: "lesson" | "prevention" | "action";
  text: string;
  /** Empty when the passage has no id. */
  anchor: string;
  /** Who promised to write it; of actions only. */
  owners: string[];
}

export interface GapIndex {
  /** Newest document first. */
  gaps: GapEntry[];
  /** Actions about documentation that are done or closed. */
  closed: number;
}

/** What was looked at and left as it is. */
export interface DeferredEntry {
  incident: string;
  source: "document" | "option-rejected" | "option-deferred" | "action" | "only-for-now";
  text: string;
  /** Empty when none is given. */
  reason: string;
  anchor: string;
}

export interface DeferredIndex {
  /** Newest document first. */
  deferred: DeferredEntry[];
}

/** What is watched because of an incident. */
export interface AlertEntry {
  incident: string;
  source: "added" | "alert" | "prevention";
  text: string;
  /** The text is an expression to be copied. */
  expression: boolean;
  anchor: string;
}

export interface AlertIndex {
  /** Newest document first. */
  alerts: AlertEntry[];
}

export interface OnThisDayIndex {
  /** The documents of this day of the year in former years, seen from "today"; newest first. */
  today: string[];
  /** When there are none: those of the three days before and after it. */
  week: string[];
  /** Every day of the year that has any, `MM-DD`, sorted; ids newest first. */
  days: { day: string; incidents: string[] }[];
  /** Ids of documents of which no day is known. */
  without: string[];
}
