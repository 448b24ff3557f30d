import type { Incident, Milestone } from "#model/incident.ts";
import { epochOf, type Instant } from "#model/instant.ts";
import type { Place } from "#model/place.ts";
import { placeOf } from "./place-of.ts";

/** A point of the incident with a time of day, and where it stands. */
export interface Point {
  /** As the author wrote it. */
  raw: string;
  /** Milliseconds since the epoch; an unknown zone counts as UTC. */
  at: number;
  zoned: boolean;
  approx: boolean;
  place: Place;
}

/** How the author's metadata puts a milestone in time. */
export function statedPoint(incident: Incident, milestone: Milestone): Point | undefined {
  return pointOf(incident.dates[milestone], placeOf(incident, `dates.${milestone}`));
}

/** The rows of the timelines that are this milestone. */
export function rowPoints({ timeline }: Incident, milestone: Milestone): Point[] {
  return timeline
    .flat()
    .filter((row) => row.milestone === milestone)
    .flatMap(({ when, place }) => pointOf(when, place) ?? []);
}

function pointOf(instant: Instant | undefined, place: Place): Point | undefined {
  const at = instant?.iso?.includes("T") ? epochOf(instant) : undefined;
  if (!instant || at === undefined) return undefined;
  return { raw: instant.raw, at, zoned: instant.tz !== undefined, approx: instant.approx, place };
}

export const milestoneNames: Record<Milestone, string> = {
  started: "start",
  detected: "detection",
  mitigated: "mitigation",
  resolved: "resolution",
};
