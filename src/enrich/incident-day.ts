import type { Incident } from "#model/incident.ts";
import { dayOf, epochOf, type Instant } from "#model/instant.ts";

/** When it happened as far as known, else when it was written down. */
export function incidentDate({ dates }: Incident): Instant | undefined {
  return [dates.incident, dates.started, dates.detected, dates.written].find((date) => date?.iso !== undefined);
}

/** Milliseconds since the Unix epoch, by which incidents are put in order; undefined for those without a date. */
export function incidentEpoch(incident: Incident): number | undefined {
  return epochOf(incidentDate(incident));
}

/** `2021`, or `undated`. */
export function incidentYear(incident: Incident): string {
  return dayOf(incidentDate(incident))?.slice(0, 4) ?? "undated";
}
