import type { Instant } from "./instant.ts";
import type { Place } from "./place.ts";

export type Milestone = "started" | "detected" | "mitigated" | "resolved";

export interface TimelineRow {
  when: Instant;
  /** Minutes after the start of the incident; negative before it. */
  rel?: number;
  event: string;
  state?: string;
  action?: string;
  milestone?: Milestone;
  source?: string;
  place: Place;
}

export interface Dates {
  written?: Instant;
  incident?: Instant;
  started?: Instant;
  detected?: Instant;
  mitigated?: Instant;
  resolved?: Instant;
  lastUpdated?: Instant;
  nextReview?: Instant;
}

/** Minutes. */
export interface Durations {
  detect?: number;
  mitigate?: number;
  resolve?: number;
  /** From detection to resolution: how some templates define "duration". */
  detectToResolve?: number;
  stated?: { raw: string; minutes?: number };
  source?: "stated" | "milestones" | "timeline";
}
