import type { Precision } from "#model/instant.ts";
import { monthNumber, monthPattern } from "./month-names.ts";

/** A day as far as it is known. `problem` says that it cannot be one day; then the numbers mean nothing. */
export interface DateRead {
  year?: number;
  month?: number;
  day?: number;
  precision: Extract<Precision, "year" | "month" | "day">;
  approx: boolean;
  problem?: "impossible" | "ambiguous";
  rest: string;
}

type Reader = (text: string) => DateRead | undefined;

/** The date at the start of the text (normalised: plain hyphens, single blanks). The first reader that fits decides. */
export function readDate(text: string): DateRead | undefined {
  for (const read of readers) {
    const date = read(text);
    if (date) return date;
  }
  return undefined;
}

const day = String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?`;
const month = String.raw`(${monthPattern})(?!\p{L})\.?`;
const year = String.raw`(?:,? of |,? |, ?|[/-])(\d{4}|'\d\d)(?![\d:])`;

const readers: readonly Reader[] = [
  /** `2026-02-03`, `2026/2/3`, `2026-02`, `2026-02-??`. */
  fromPattern(/^(\d{4})([-/.])(\d{1,2}|\?\?|xx|mm)(?:\2(\d{1,2}|\?\?|xx|dd))?(?!\d)/i, ([, years, , months, days]) =>
    calendarDay(years, months, days),
  ),
  /** `20260203`, as ISO 8601's basic format. */
  fromPattern(/^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/, ([, years, months, days]) => calendarDay(years, months, days)),
  /** `03.02.2026`: with dots the day comes first everywhere. */
  fromPattern(/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, ([, days, months, years]) => calendarDay(years, months, days)),
  /** `03/02/2026`: day or month first, depending on the country. */
  fromPattern(/^(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\d)/, ([, first, , second, years]) =>
    eitherOrder(first, second, years),
  ),
  /** `03/02/26`: no telling where the year is. */
  fromPattern(/^\d{1,2}([-/.])\d{1,2}\1\d\d(?![\d:])/, () => ({
    precision: "day",
    approx: false,
    problem: "ambiguous",
  })),
  /** `3 Feb 26` may be the third in 2026 or the twenty-sixth in 2003. */
  fromPattern(new RegExp(`^\\d{1,2}[ -]?${month}[ -]\\d\\d$`, "iu"), () => ({
    precision: "day",
    approx: false,
    problem: "ambiguous",
  })),
  /** `3rd of February, 2026`, `3 Feb`, `3 Feb '26`. */
  fromPattern(new RegExp(`^${day}(?: of)?[ -]?${month}(?:${year})?`, "iu"), ([, days, name, years]) =>
    namedMonth(years, name, days),
  ),
  /** `February 3rd, 2026`, `Feb 3`. */
  fromPattern(new RegExp(`^${month}[ -]?${day}(?![\\d:])(?:${year})?`, "iu"), ([, name, days, years]) =>
    namedMonth(years, name, days),
  ),
  /** `February 2026`. */
  fromPattern(new RegExp(`^${month}(?:,? of|,)? (\\d{4})(?![\\d:])`, "iu"), ([, name, years]) =>
    namedMonth(years, name),
  ),
  /** `2026`; other numbers of four digits are times or counts. */
  fromPattern(/^((?:1[89]|20|21)\d\d)(?![\d:])(?! ?(?:utc|gmt|z|h|hrs|hours)(?![a-z]))/i, ([, years]) =>
    calendarDay(years),
  ),
];

function fromPattern(pattern: RegExp, read: (match: RegExpExecArray) => Omit<DateRead, "rest">): Reader {
  return (text) => {
    const match = pattern.exec(text);
    return match ? { ...read(match), rest: text.slice(match[0].length) } : undefined;
  };
}

function calendarDay(years?: string, months?: string, days?: string): Omit<DateRead, "rest"> {
  const year = Number(years);
  const month = Number(months);
  if (Number.isNaN(month)) {
    const read = { year, precision: "year", approx: months !== undefined } as const;
    return isDay(year, 1, 1) ? read : { ...read, problem: "impossible" };
  }
  const day = Number(days);
  const known = days === undefined || Number.isNaN(day) ? {} : { day };
  const precision = "day" in known ? "day" : "month";
  const read = { year, month, ...known, precision, approx: days !== undefined && Number.isNaN(day) } as const;
  return isDay(year, month, "day" in known ? day : 1) ? read : { ...read, problem: "impossible" };
}

function eitherOrder(first = "", second = "", years = ""): Omit<DateRead, "rest"> {
  const dayFirst = calendarDay(years, second, first);
  const monthFirst = calendarDay(years, first, second);
  if (dayFirst.problem) return monthFirst;
  if (monthFirst.problem || first === second) return dayFirst;
  return { ...dayFirst, problem: "ambiguous" };
}

function namedMonth(years: string | undefined, name = "", days?: string): Omit<DateRead, "rest"> {
  const month = monthNumber(name) ?? 0;
  const read = calendarDay(years?.replace("'", "20") ?? "2000", String(month), days);
  if (read.problem || years !== undefined) return read;
  const { year: _, ...withoutYear } = read;
  return withoutYear;
}

/** Whether the day exists in the Gregorian calendar. Years before 1000 are slips. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
