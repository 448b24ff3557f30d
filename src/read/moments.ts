import { type ClockRead, readClock } from "./instant-clock.ts";
import { type DateRead, readDate } from "./instant-dates.ts";
import { readZone } from "./instant-zones.ts";

/** A date, a time of day, or both, as they stand in a text. */
export interface Moment {
  date?: Omit<DateRead, "rest">;
  clock?: Omit<ClockRead, "rest">;
  /** Present when the author named a zone; without `tz` when its offset is not known. */
  zone?: { tz?: string };
  approx: boolean;
}

export interface MomentRead {
  moment: Moment;
  rest: string;
}

const exactPrefix = /^(?:on|at|from|since|starting|start|the|between|of) /i;
const vaguePrefix =
  /^(?:[~≈<>]|(?:about|approx(?:imately)?|around|ca|circa|c|roughly|est|estimated|before|after|by|until|shortly|just|early|mid|late|end of|beginning of|sometime|(?:early |late )?(?:in )?the (?:morning|afternoon|evening|night) of)[. -])[. ]?/i;
const weekday = /^\(?(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\)?(?:\.,?|,)? /i;

/** The date, the time or both at the start of the text (normalised). */
export function readMoment(given: string): MomentRead | undefined {
  const { text, approx } = withoutPrefixes(given);
  const dated = readDate(text);
  const read = dated ? readAfterDate(dated) : readTimeFirst(text);
  if (!read) return undefined;
  const vague =
    /^ ?(?:[~≈]|\?(?![\d?:])|ish(?!\p{L})|\(?(?:approx(?:\.|imately)?|estimated|est\.?)\)?(?!\p{L})|,? (?:in the )?(?:early |late )?(?:morning|afternoon|evening|night)(?!\p{L}))/iu.exec(
      read.rest,
    );
  const moment = { ...read.moment, approx: read.moment.approx || approx || vague !== null };
  return { moment, rest: vague ? read.rest.slice(vague[0].length) : read.rest };
}

export function withoutPrefixes(given: string): { text: string; approx: boolean } {
  let text = given.trimStart();
  let approx = false;
  // A day of the week, a preposition and a doubt, in any order.
  for (let turn = 0; turn < 6; turn++) {
    const vague = vaguePrefix.exec(text);
    const prefix = vague ?? exactPrefix.exec(text) ?? weekday.exec(text);
    if (!prefix) break;
    approx ||= vague !== null;
    text = text.slice(prefix[0].length).trimStart();
  }
  return { text, approx };
}

function readAfterDate({ rest, ...date }: DateRead): MomentRead {
  const dateOnly = { moment: { date, approx: date.approx }, rest };
  const joint =
    /^(?:T(?=\d)|,? ?(?:at|@|um|à|a las)(?![\p{L}]) ?|, ?| - | \(?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)?,? | )/iu.exec(
      rest,
    );
  if (!joint) return dateOnly;
  const { text, approx } = withoutPrefixes(rest.slice(joint[0].length));
  const clock =
    readClock(joint[0] === "T" ? text.replace(basicTime, "$1:$2:$3") : text) ??
    (joint[0] === "T" ? isoHour(text) : undefined);
  if (!clock) return dateOnly;
  const timed = readAfterClock(clock, joint[0] === "T");
  const moment = { ...timed.moment, date, approx: date.approx || timed.moment.approx || approx };
  return date.year === undefined ? withTrailingYear(moment, timed.rest) : { moment, rest: timed.rest };
}

/** `Feb 3 14:32:05 UTC 2026` and `Feb 3 14:32:05 2026 +0100`, as `date` and `git log` print it. */
function withTrailingYear(moment: Moment & { date: NonNullable<Moment["date"]> }, rest: string): MomentRead {
  const match = /^ ?((?:19|20)\d\d)(?![\d:-])/.exec(rest);
  if (!match) return { moment, rest };
  const after = rest.slice(match[0].length);
  const zone = moment.zone ? undefined : readZone(after);
  const date = { ...moment.date, year: Number(match[1]) };
  return { moment: { ...moment, date, ...(zone ? { zone: zoneOf(zone) } : {}) }, rest: zone ? zone.rest : after };
}

/** The basic format of ISO 8601, `T143205`. */
const basicTime = /^(\d\d)(\d\d)(\d\d)(?!\d)/;

function isoHour(text: string): ClockRead | undefined {
  const match = /^([01]\d|2[0-3])(?![\d:])/.exec(text);
  if (!match) return undefined;
  const hour = Number(match[1]);
  return { hour, minute: 0, second: 0, precision: "hour", approx: false, impossible: false, rest: text.slice(2) };
}

/** `14:32 UTC on 3 Feb 2026`, `Feb 3 14:32:05 UTC 2026`, or a time alone. */
function readTimeFirst(text: string): MomentRead | undefined {
  const leading = readZone(text);
  const clock = readClock((leading && / ?\d/.test(leading.rest.slice(0, 2)) ? leading.rest : text).trimStart());
  if (!clock) return undefined;
  const timed = readAfterClock(clock, false);
  const zone = timed.moment.zone ?? (leading && clock ? zoneOf(leading) : undefined);
  const joint = /^(?:,? (?:on |of )?|, ?| - )/i.exec(timed.rest);
  const date = joint ? readDate(withoutPrefixes(timed.rest.slice(joint[0].length)).text) : undefined;
  const moment = { ...timed.moment, ...(zone ? { zone } : {}) };
  if (!date) return { moment, rest: timed.rest };
  const { rest, ...day } = date;
  return { moment: { ...moment, date: day, approx: moment.approx || day.approx }, rest };
}

function readAfterClock({ rest, ...clock }: ClockRead, isoForm: boolean): MomentRead {
  const hours = /^ ?(?:hrs?|hours|o'clock)(?!\p{L})/iu.exec(rest);
  const after = hours ? rest.slice(hours[0].length) : rest;
  // `09:00-11:00` is a range; only after `T`, seconds, or as `-0700` a minus is an offset.
  const range = /^ ?- ?\d/.test(after) && !isoForm && clock.precision !== "second" && !/^ -\d{4}(?!\d)/.test(after);
  const zone = range ? undefined : readZone(after);
  const moment = { clock, approx: clock.approx, ...(zone ? { zone: zoneOf(zone) } : {}) };
  return { moment, rest: zone ? zone.rest : after };
}

function zoneOf({ tz }: { tz?: string }): { tz?: string } {
  return tz ? { tz } : {};
}
