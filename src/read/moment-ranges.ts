import { readDate } from "./instant-dates.ts";
import { type Moment, type MomentRead, readMoment, withoutPrefixes } from "./moments.ts";

export interface MomentsRead {
  start: Moment;
  /** The other end of a range. */
  end?: Moment;
  /** One end took its day from the other, or neither has one: an end before the start is on the next day. */
  sameDay: boolean;
  /** What follows and was not understood. */
  rest: string;
}

/** Everything past this is prose, in which no date is looked for. */
const longestText = 200;

/** Reads the date, time or range at the start of the text; undefined when there is none. */
export function readMoments(raw: string): MomentsRead | undefined {
  const text = normalised(raw.slice(0, longestText));
  const daysFirst = daysOfOneMonth(text);
  if (daysFirst) return daysFirst;
  const start = readMoment(text);
  if (!start) return undefined;
  const separator = /^ ?(?:-|to|until|till|through|thru|and|bis)(?![\p{L}]) ?/iu.exec(start.rest);
  const monthShared = secondDayOfMonth(start);
  if (monthShared) return monthShared;
  const end = separator ? readMoment(start.rest.slice(separator[0].length)) : undefined;
  if (!end) return { start: start.moment, sameDay: true, rest: withoutRemarks(start.rest) };
  return {
    start: inherit(start.moment, end.moment),
    end: inherit(end.moment, start.moment),
    sameDay: !start.moment.date || !end.moment.date,
    rest: withoutRemarks(end.rest),
  };
}

/** `14-19 January 2026`. */
function daysOfOneMonth(given: string): MomentsRead | undefined {
  const { text, approx } = withoutPrefixes(given);
  const first = /^(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:-|to|and) ?(?=\d{1,2}(?:st|nd|rd|th|\.)? ?\p{L})/iu.exec(text);
  const second = first ? readDate(text.slice(first[0].length)) : undefined;
  if (!first || second?.day === undefined || second.problem) return undefined;
  const { rest, ...last } = second;
  return days({ ...last, day: Number(first[1]) }, last, approx, rest);
}

/** `January 14-19, 2026`, `October 29-30`. */
function secondDayOfMonth({ moment, rest }: MomentRead): MomentsRead | undefined {
  const { date } = moment;
  const second = /^ ?(?:-|to) ?(\d{1,2})(?:st|nd|rd|th)?(?![\d:./-])(?! ?[\p{L}]+ ?\d)(?:,? (\d{4})(?![\d:]))?/iu.exec(
    rest,
  );
  if (!second || !date || date.day === undefined || date.problem || moment.clock) return undefined;
  const first = second[2] ? { ...date, year: Number(second[2]) } : date;
  return days(first, { ...first, day: Number(second[1]) }, moment.approx, rest.slice(second[0].length));
}

type Day = NonNullable<Moment["date"]>;

function days(first: Day, last: Day, approx: boolean, rest: string): MomentsRead {
  return { start: { date: first, approx }, end: { date: last, approx }, sameDay: false, rest: withoutRemarks(rest) };
}

/** What only one end of a range says holds for the other too. */
function inherit(moment: Moment, other: Moment): Moment {
  const zone = moment.zone ?? other.zone;
  const date = moment.date ?? other.date;
  const year = date?.year ?? other.date?.year;
  return {
    ...moment,
    ...(zone ? { zone } : {}),
    ...(date ? { date: { ...date, ...(year === undefined ? {} : { year }) } } : {}),
  };
}

/** Remarks in brackets say the same time again in another zone, or explain it. */
function withoutRemarks(rest: string): string {
  return rest
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")
    .replace(/[\s.,;:)\]]+$/, "")
    .trim();
}

/** Plain hyphens, single blanks, no markup, ASCII digits; the year, month and day signs of East Asia as hyphens. */
function normalised(raw: string): string {
  return raw
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[*_`"“”]/g, "")
    .replace(/(\d{4}) ?[年년] ?(?:(\d{1,2}) ?[月월] ?(?:(\d{1,2}) ?[日号일])?)?/g, eastAsianDate)
    .replace(
      /(\d{1,2}) ?[時时点시] ?(?:(\d{1,2}) ?[分분])?/g,
      (_, hour: string, minute = "00") => `${hour}:${minute.padStart(2, "0")}`,
    )
    .replace(/\s+/g, " ")
    .replace(/^[\s\-•|>#([]+(?=[~\p{L}\d?])/u, "")
    .trim();
}

function eastAsianDate(_: string, year: string, month?: string, day?: string): string {
  return `${[year, month, day].filter((part) => part !== undefined).join("-")} `;
}
