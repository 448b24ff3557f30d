import type { Incident } from "#model/incident.ts";

/** Problems after which nothing is known of a document but its path. */
export const refusals = ["too-large", "too-deep", "too-slow", "out-of-memory", "unreadable", "internal-error"];

export function isRefused(incident: Incident): boolean {
  return incident.problems.some(({ id }) => refusals.includes(id));
}
