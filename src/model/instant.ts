export type Precision = "year" | "month" | "day" | "hour" | "minute" | "second";

/**
 * A point in time exactly as far as the author knew it.
 * `iso` is ISO 8601 cut to the precision (`2022-02`, `2025-11-05T14:32Z`, `2025-11-05T14:32` when the zone is unknown),
 * and absent when the text cannot be read as one date.
 */
export interface Instant {
  raw: string;
  iso?: string;
  precision: Precision;
  /** True for `~14:30`, `about noon`, `??`, and the ends of a range. */
  approx: boolean;
  /** `Z`, `+02:00`; absent when the zone is unknown. */
  tz?: string;
  /** Why `iso` is absent: no such day, several readings, or no date at all. */
  problem?: "impossible" | "ambiguous" | "unreadable";
}

/** Milliseconds since the Unix epoch of the start of the instant (an unknown zone counts as UTC), or undefined without `iso`. */
export function epochOf(instant: Instant | undefined): number | undefined {
  const match = instant?.iso?.match(
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d)(?::(\d\d))?(?::(\d\d))?)?(Z|[+-]\d\d:\d\d)?$/,
  );
  if (!match) return undefined;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", zone = "Z"] = match;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  return utc - zoneOffsetMinutes(zone) * 60_000;
}

function zoneOffsetMinutes(zone: string): number {
  if (zone === "Z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
}

/** The calendar day as written, `YYYY-MM-DD`, or a shorter prefix when only the month or year is known. */
export function dayOf(instant: Instant | undefined): string | undefined {
  return instant?.iso?.slice(0, 10);
}

/** Whether the text is `YYYY-MM-DD` and there is such a day: `2026-02-30` looks like one and is none. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
