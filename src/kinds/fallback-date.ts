import { dayOf, type Instant } from "#model/instant.ts";
import { parseInstant } from "#read/instants.ts";
import { dateIn, momentStart } from "#read/moment-start.ts";
import { monthPattern } from "#read/month-names.ts";
import type { Reading } from "./reading.ts";

/**
 * The day of a document that states none in a field: its title has one, or the sentence with which it begins, and its file
 * or folder is named after the day it was written.
 */
export function fallbackDate(reading: Reading): void {
  const { incident, leads } = reading;
  const { dates, places } = incident;
  if (dates.incident || dates.started || dates.detected) return;
  const inTitle = readable(dateIn(incident.title));
  if (inTitle) {
    dates.incident = inTitle;
    if (places.title) places["dates.incident"] = places.title;
    return;
  }
  for (const lead of leads) {
    const told = dateTold(lead.text, dates.written);
    if (!told) continue;
    dates.incident = told;
    places["dates.incident"] = lead.place;
    return;
  }
  const inPath = incident.path.match(/(?:^|[/_ -])(\d{4}-\d\d-\d\d)(?=[-_ ./]|$)/)?.[1];
  if (!dates.written && inPath) {
    const written = readable(inPath);
    if (written) dates.written = written;
  }
  const month = new RegExp(`(?<!\\p{L})(?:${monthPattern}) \\d{4}(?!\\d)`, "iu").exec(incident.title)?.[0];
  const inMonth = month && !timelineHasDay(reading) ? readable(month) : undefined;
  if (inMonth) dates.incident = inMonth;
}

/** Rows with days of their own say it more exactly than prose. */
function timelineHasDay({ pendingTimelines }: Reading): boolean {
  const [first] = pendingTimelines;
  return first?.times.some(({ raw, day }) => parseInstant(day ?? raw)?.iso !== undefined) ?? false;
}

/** `On Tuesday, 3 February 2026, at 14:32 UTC the queue stopped`: what a report begins with is when it happened. */
function dateTold(text: string, written: Instant | undefined): Instant | undefined {
  if (!/^(?:on|at|between|from|since|around|in the|early|late) /i.test(text)) return undefined;
  const time = momentStart(text)?.time;
  if (time && /\d{4}/.test(time)) return readable(time);
  const full = readable(dateIn(text.slice(0, 80)));
  if (full) return full;
  // A report is written soon after: `On August 16` is the nearest one.
  const near = dayOf(written);
  const instant =
    time && near?.length === 10 && /\p{L}{3}/u.test(time) ? parseInstant(time, { date: near }) : undefined;
  return instant?.iso ? instant : undefined;
}

function readable(raw: string | undefined): Instant | undefined {
  const instant = raw === undefined ? undefined : parseInstant(raw);
  return instant?.iso ? instant : undefined;
}
