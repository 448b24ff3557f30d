import type { Instant, Precision } from "#model/instant.ts";
import { isDay } from "./instant-dates.ts";
import { zoneIn } from "./instant-zones.ts";
import { type MomentsRead, readMoments } from "./moment-ranges.ts";
import type { Moment } from "./moments.ts";

export interface InstantContext {
  /** The zone of times that name none: an offset, or words that name one (`All times in UTC`). */
  zone?: string;
  /** `YYYY-MM-DD`: the day of times without a date, and the neighbourhood of dates without a year. */
  date?: string;
}

/**
 * A date or time as people write it, never guessed: `2026-02-03 14:32 UTC`, `Feb 3rd, 2026`, `~14:30`, `2022-02-?? ??:??`.
 * Of a range, its start. Undefined when nothing in the text looks like a date; otherwise `problem` says why it cannot be
 * read as one.
 */
export function parseInstant(raw: string, context: InstantContext = {}): Instant | undefined {
  const read = readMoments(raw);
  if (!read || !isComplete(read)) return hasDateLike(raw) ? unreadableInstant(raw) : undefined;
  const start = compose(raw, read.start, context);
  return read.end ? { ...start, approx: true } : start;
}

/** Both ends of `09:00–11:00 UTC` or `January 14-19, 2026`; undefined when the text is no range, or not readable. */
export function parseRange(raw: string, context: InstantContext = {}): { start: Instant; end: Instant } | undefined {
  const read = readMoments(raw);
  if (!read?.end || !isComplete(read)) return undefined;
  const start = { ...compose(raw, read.start, context), approx: true };
  const end = { ...compose(raw, read.end, context), approx: true };
  // `23:30–00:15` ends on the next day.
  if (read.sameDay && start.iso && end.iso && end.iso < start.iso)
    return { start, end: { ...end, iso: onNextDay(end.iso) } };
  return { start, end };
}

/** For a value that was meant as a date, of which nothing can be made. */
export function unreadableInstant(raw: string): Instant {
  return { raw, precision: "day", approx: false, problem: "unreadable" };
}

/** Words may follow a date (`…, reported by support`), numbers may not: they could be a part of it, or a second date. */
function isComplete({ rest, start }: MomentsRead): boolean {
  if (rest === "") return true;
  // `1 may have failed` is no date.
  if (start.date && start.date.year === undefined && !start.clock) return false;
  return /^[\p{L}(,;:-]/u.test(rest) && !/\d/.test(rest) && (start.date !== undefined || /^[,;:(-]/.test(rest));
}

/** Digits as in a date or a time, or the name of a month beside a number. */
function hasDateLike(raw: string): boolean {
  return /\d{4}[-/.年]\d|(?<!\d)\d{1,2}:\d|(?<!\d)\d{1,2}[/.]\d\d(?!\d)|(?<![\d.,])(?:19|20)\d\d(?![\d.,])/.test(
    raw.slice(0, 200),
  );
}

function compose(raw: string, moment: Moment, context: InstantContext): Instant {
  const clock = moment.clock?.precision === "day" ? undefined : moment.clock;
  const date = moment.date ?? dateOfContext(context.date);
  const approx = moment.approx || date?.approx === true;
  const zone = clock ? (moment.zone ? moment.zone.tz : context.zone && zoneIn(context.zone)) : undefined;
  const precision: Precision =
    clock && (date?.day !== undefined || !date) ? clock.precision : (date?.precision ?? "day");
  const known = { raw, precision, approx, ...(zone ? { tz: zone } : {}) };
  if (!date) return { ...known, problem: clock?.impossible ? "impossible" : "unreadable" };
  if (date.problem) return { ...known, problem: date.problem };
  if (clock?.impossible) return { ...known, problem: "impossible" };
  const year = date.year ?? nearestYear(date.month ?? 1, date.day ?? 1, context.date);
  if (year === undefined) return { ...known, problem: "ambiguous" };
  if (date.month !== undefined && !isDay(year, date.month, date.day ?? 1)) return { ...known, problem: "impossible" };
  const calendar = [String(year), two(date.month), two(date.day)].filter((part) => part !== undefined).join("-");
  if (!clock || date.day === undefined) return { ...known, iso: calendar };
  const iso = `${calendar}T${timeText(clock, precision)}${zone ?? ""}`;
  return { ...known, iso: clock.hour === 24 ? onNextDay(iso.replace("T24", "T00")) : iso };
}

function dateOfContext(date: string | undefined): Moment["date"] | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? "") ?? [];
  if (day === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day), precision: "day", approx: false };
}

/** The year that brings a day closest to the document's day. */
function nearestYear(month: number, day: number, near: string | undefined): number | undefined {
  const day0 = dateOfContext(near);
  if (day0?.year === undefined) return undefined;
  const wanted = Date.UTC(day0.year, (day0.month ?? 1) - 1, day0.day);
  const distance = (year: number): number => Math.abs(Date.UTC(year, month - 1, day) - wanted);
  return [day0.year, day0.year - 1, day0.year + 1].toSorted((a, b) => distance(a) - distance(b))[0];
}

function timeText({ hour, minute, second }: NonNullable<Moment["clock"]>, precision: Precision): string {
  const parts = precision === "hour" ? [hour] : precision === "minute" ? [hour, minute] : [hour, minute, second];
  return parts.map(two).join(":");
}

/** The same time a day later. */
function onNextDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) + iso.slice(10);
}

function two(value: number): string;
function two(value: number | undefined): string | undefined;
function two(value: number | undefined): string | undefined {
  return value?.toString().padStart(2, "0");
}
