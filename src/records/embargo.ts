import type { Incident } from "#model/incident.ts";
import { epochOf, type Instant } from "#model/instant.ts";

/** `day`: the first day on which the document may be shown, `YYYY-MM-DD`; null for one that never comes. */
export interface Embargo {
  day: string | null;
}

const oneDay = 86_400_000;

/**
 * Until when a document is held back; undefined without `publishAfter`. What is said in less than a day ends with it (a month
 * is over on the first of the next one), and so does a day with a time: a build knows only which day it is. An embargo
 * that cannot be read holds.
 */
export function embargoOf({ publishAfter }: Incident): Embargo | undefined {
  return publishAfter === undefined ? undefined : { day: firstDay(publishAfter) ?? null };
}

export function isUnderEmbargo(incident: Incident, asOf: string): boolean {
  const embargo = embargoOf(incident);
  return embargo !== undefined && (embargo.day === null || embargo.day > asOf);
}

function firstDay(instant: Instant): string | undefined {
  const start = epochOf(instant);
  if (start === undefined) return undefined;
  const date = new Date(start);
  if (instant.precision === "day") return instant.iso?.slice(0, 10);
  if (instant.precision === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (instant.precision === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else return dayText(new Date(start + oneDay));
  return dayText(date);
}

/** A year beyond four digits is as good as never. */
function dayText(date: Date): string | undefined {
  const text = date.toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}
