import { epochOf, type Instant, type Precision } from "#model/instant.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const lengths: Record<Precision, number> = {
  second: 1000,
  minute,
  hour,
  day,
  month: 31 * day,
  year: 366 * day,
};

/** The farthest that a clock of unknown zone can be from UTC, either way. */
const farthestZone = 14 * hour;

/** How far from the stated time "about" may be. */
const leeway = hour;

/**
 * When `later` lies wholly before `earlier`, by how many milliseconds: from the one's start to the other's. Undefined when
 * the two may be in order: a day may hold the hour that the other names, and a time without a zone may be anywhere.
 */
export function behind(earlier: Instant | undefined, later: Instant | undefined): number | undefined {
  const first = epochOf(earlier);
  const second = epochOf(later);
  if (!earlier || !later || first === undefined || second === undefined) return undefined;
  const zonesDiffer = (earlier.tz === undefined) !== (later.tz === undefined);
  const slack = (zonesDiffer ? farthestZone : 0) + (earlier.approx || later.approx ? leeway : 0);
  return second + lengths[later.precision] + slack <= first ? first - second : undefined;
}

/** `38 min`, `2 h 5 min`, `3 days 4 h`, `25 s`. */
export function spanInWords(milliseconds: number): string {
  const units: [string, number][] = [
    [" d", day],
    [" h", hour],
    [" min", minute],
    [" s", 1000],
  ];
  let rest = Math.abs(milliseconds);
  const parts: string[] = [];
  for (const [name, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) parts.push(`${count}${name}`);
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}
