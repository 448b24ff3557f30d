import type { RankKey } from "./severity-rollup.ts";

export type CountBy = "year" | "severity" | "kind" | "service" | "tag" | "cause" | "detection";

export interface CountGroup {
  name: string;
  slug: string;
  /** Ids, newest first. */
  incidents: string[];
}

/** Documents by what they name; one that names several services stands under each. */
export interface CountTable {
  by: CountBy;
  /** Years newest first, severities worst first, all others most documents first. */
  groups: CountGroup[];
  /** Ids of the documents that name none. */
  without: string[];
}

export type DurationMeasure = "detect" | "mitigate" | "resolve" | "detectToResolve";

/** Minutes; linear between neighbours (the method that R calls type 7). */
export interface Spread {
  lower: number;
  median: number;
  upper: number;
}

export interface DurationDistribution {
  measure: DurationMeasure;
  /** Shortest first, then by id. */
  values: { incident: string; minutes: number }[];
  /** Ids of the documents whose times do not say, newest first. */
  without: string[];
  /** Absent when there are too few values for it to mean anything. */
  spread?: Spread;
}

/** What a document lacks. */
export type GapId = "times" | "detected" | "severity" | "date" | "service" | "tags" | "cause" | "actions";

export interface Gap {
  id: GapId;
  /** Ids of the documents that lack it, newest first. */
  incidents: string[];
}

export type AgeId = "month" | "quarter" | "year" | "older" | "unknown";

/** Open actions by the days since the incident that they come from. */
export interface ActionAge {
  id: AgeId;
  /** Oldest first. */
  actions: { incident: string; anchor: string; text: string; days?: number }[];
}

/** One error signature, seen again. */
export interface SignatureRepeat {
  signature: string;
  earlier: string;
  later: string;
  /** Between the two. */
  days: number;
}

export interface SignatureRecurrence {
  /** Days within which a repetition counts. */
  within: number;
  /** Ids of the documents with an error signature and a date to the day: only those can be compared. */
  comparable: string[];
  /** By the later document, newest first. */
  repeats: SignatureRepeat[];
}

export type DetectionSource = "monitoring" | "customer" | "internal" | "other";

/** The numbers about all documents. No means, no people, no targets: see `layouts/statistics.tsx` for why. */
export interface Statistics {
  documents: number;
  /** Incidents that the documents report; a document may report several. */
  incidents: number;
  /** The documents that report more than one, newest first. */
  several: { incident: string; count: number }[];
  counts: CountTable[];
  durations: DurationDistribution[];
  gaps: Gap[];
  /** Absent when nobody asked for actions. */
  actionAges?: ActionAge[];
  recurrence: SignatureRecurrence;
}

/** A document in the report; `url` is root-relative in pages, absolute in JSON. */
export interface ReportedDocument {
  id: string;
  url: string;
  title: string;
}

/** A number with the page that lists what it counts; the URL is empty when there is nothing to list. */
export interface ReportedCount {
  name: string;
  count: number;
  url: string;
}

export interface ReportedDistribution {
  measure: DurationMeasure;
  name: string;
  /** What it counts from and to. */
  definition: string;
  n: number;
  of: number;
  without: ReportedCount;
  /** Minutes; `null` below eight values. */
  median: number | null;
  quartiles: [number, number] | null;
  /** The values in classes, shortest first; the classes without a value too. */
  bins: ReportedCount[];
  values: (ReportedDocument & { minutes: number; rank: RankKey })[];
}

/** What `/stats/`, `stats.json` and `nevertwice stats` show: one value, so that they cannot differ. */
export interface StatisticsReport {
  asOf: string;
  documents: number;
  incidents: number;
  several: (ReportedDocument & { incidents: number })[];
  counts: { by: CountBy; groups: ReportedCount[]; without: ReportedCount }[];
  durations: ReportedDistribution[];
  gaps: (ReportedCount & { id: GapId; of: number })[];
  actions: { open: number; ages: (ReportedCount & { id: AgeId })[] } | null;
  recurrence: {
    withinDays: number;
    comparable: ReportedCount;
    repeats: { signature: string; days: number; earlier: ReportedDocument; later: ReportedDocument }[];
  };
}
