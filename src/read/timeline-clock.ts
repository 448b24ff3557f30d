import { dayOf, epochOf, type Instant } from "#model/instant.ts";
import { type InstantContext, parseInstant, unreadableInstant } from "./instants.ts";
import { readMoments } from "./moment-ranges.ts";
import { parseRelative } from "./relative-times.ts";

export interface TimelineContext {
  /** The day of the incident, for rows that have only a time of day. */
  date?: Instant;
  /** Tells the year of days without one, where nothing better is known: when the report was written. */
  near?: Instant;
  /** What `T+00:00` stands for. */
  anchor?: Instant;
  /** The zone of rows that name none: an offset, or a table heading that names one. */
  zone?: string;
}

export interface PlacedRow {
  when: Instant;
  /** Minutes after the anchor, where both are known; as written for `T+00:15`, even without an anchor. */
  rel?: number;
}

/** The time of a row in the author's words. `day` is a heading or a line above the row that began a new day. */
export interface RowTime {
  raw: string;
  day?: string;
}

/** Going back by more than this, a timeline has passed midnight; by less, its rows are merely out of order. */
const passedMidnight = 6 * 3_600_000;

/** Puts the times of a timeline's rows on the clock, from the top: each takes its day from the rows before it. */
export function resolveTimeline(rows: readonly (string | RowTime)[], context: TimelineContext): PlacedRow[] {
  const clock: Clock = { day: dayOfCalendar(context.date) ?? dayOfCalendar(context.anchor), context };
  return rows.map((row) => {
    const { raw, day } = typeof row === "string" ? { raw: row } : row;
    if (day !== undefined) beginDay(clock, day);
    const relative = parseRelative(raw);
    const placed = relative ? placeRelative(raw, relative, clock) : { when: placeAbsolute(raw, clock) };
    remember(clock, placed.when);
    const rel = "rel" in placed ? placed.rel : minutesAfter(context.anchor, placed.when);
    return { when: placed.when, ...(rel === undefined ? {} : { rel }) };
  });
}

/** From here on, times without a date are those of this day. */
function beginDay(clock: Clock, raw: string): void {
  const day = dayOfCalendar(
    parseInstant(raw, contextOf(clock.context, clock.day ?? dayOfCalendar(clock.context.near))),
  );
  if (!day) return;
  clock.day = day;
  delete clock.last;
}

interface Clock {
  context: TimelineContext;
  /** The calendar day of the last row, as written there. */
  day: string | undefined;
  /** The last row that had a time of day. */
  last?: Instant;
}

function placeRelative(
  raw: string,
  { minutes, approx }: { minutes: number; approx: boolean },
  { context, day }: Clock,
): PlacedRow {
  const stated = /\(([^()]*\d[^()]*)\)/.exec(raw)?.[1];
  const absolute = stated === undefined ? undefined : parseInstant(stated, contextOf(context, day));
  if (absolute?.iso && absolute.precision !== "day") return { when: { ...absolute, raw }, rel: minutes };
  const anchored = context.anchor && shifted(context.anchor, minutes);
  if (!anchored) return { when: { raw, precision: "minute", approx }, rel: minutes };
  return { when: { ...anchored, raw, approx: approx || anchored.approx }, rel: minutes };
}

function placeAbsolute(raw: string, clock: Clock): Instant {
  if (raw.trim() === "" && clock.day) return { raw, iso: clock.day, precision: "day", approx: true };
  const timeOnly = readMoments(raw)?.start.date === undefined;
  const context = contextOf(clock.context, clock.day ?? (timeOnly ? undefined : dayOfCalendar(clock.context.near)));
  const when = parseInstant(raw, context) ?? unreadableInstant(raw);
  if (!timeOnly || !when.iso?.includes("T") || !clock.last) return when;
  const gap = (epochOf(when) ?? 0) - (epochOf(clock.last) ?? 0);
  if (gap < -passedMidnight) return movedByDays(when, 1);
  // A row in another zone may still be on the day before.
  return gap > 86_400_000 - passedMidnight && when.tz !== clock.last.tz ? movedByDays(when, -1) : when;
}

function contextOf({ zone }: TimelineContext, day: string | undefined): InstantContext {
  return { ...(zone ? { zone } : {}), ...(day ? { date: day } : {}) };
}

function remember(clock: Clock, when: Instant): void {
  const day = dayOfCalendar(when);
  if (!day) return;
  if (when.iso?.includes("T")) clock.last = when;
  // A row that is only a day begins that day.
  else if (day !== clock.day) delete clock.last;
  clock.day = day;
}

function dayOfCalendar(instant: Instant | undefined): string | undefined {
  const day = dayOf(instant);
  return day?.length === 10 ? day : undefined;
}

/** The instant so many minutes later, in the zone of the first; undefined unless its time of day is known. */
function shifted(instant: Instant, minutes: number): Omit<Instant, "raw"> | undefined {
  const local = /^\d{4}-\d\d-\d\dT\d\d(?::\d\d){0,2}/.exec(instant.iso ?? "")?.[0];
  const start = epochOf({ ...instant, iso: local ?? "" });
  if (start === undefined) return undefined;
  const seconds = start / 1000 + Math.round(minutes * 60);
  const whole = seconds % 60 === 0;
  const iso = new Date(seconds * 1000).toISOString().slice(0, whole ? 16 : 19) + (instant.tz ?? "");
  return {
    iso,
    precision: whole ? "minute" : "second",
    approx: instant.approx,
    ...(instant.tz ? { tz: instant.tz } : {}),
  };
}

function movedByDays(instant: Instant, days: number): Instant {
  const { iso = "" } = instant;
  const midnight = Date.parse(`${iso.slice(0, 10)}T00:00Z`);
  return { ...instant, iso: new Date(midnight + days * 86_400_000).toISOString().slice(0, 10) + iso.slice(10) };
}

function minutesAfter(anchor: Instant | undefined, when: Instant): number | undefined {
  if (!anchor?.iso?.includes("T") || !when.iso?.includes("T") || (anchor.tz === undefined) !== (when.tz === undefined))
    return undefined;
  return Math.round((((epochOf(when) ?? 0) - (epochOf(anchor) ?? 0)) / 60_000) * 60) / 60;
}
