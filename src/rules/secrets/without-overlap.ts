import type { Sighting } from "./sighting.ts";

/**
 * Sightings in the order of the text. Where some overlap they become one, which covers them all and is what the first of
 * them in the list says: nothing that anybody saw stays uncovered.
 */
export function withoutOverlap(sightings: readonly Sighting[]): Sighting[] {
  const ranked = sightings.map((sighting, rank) => ({ sighting, rank }));
  ranked.sort((a, b) => a.sighting.start - b.sighting.start || a.rank - b.rank);
  const merged: typeof ranked = [];
  for (const { sighting, rank } of ranked) {
    const last = merged[merged.length - 1];
    if (!last || sighting.start >= last.sighting.end) {
      merged.push({ sighting, rank });
      continue;
    }
    const surest = rank < last.rank ? sighting : last.sighting;
    const end = Math.max(sighting.end, last.sighting.end);
    merged[merged.length - 1] = {
      sighting: { ...surest, start: last.sighting.start, end },
      rank: Math.min(rank, last.rank),
    };
  }
  return merged.map(({ sighting }) => sighting);
}

/** Whether a sighting overlaps one of a list in order, none of which overlap. */
export function overlapsAny({ start, end }: Sighting, ordered: readonly Sighting[]): boolean {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (ordered[low]?.start ?? Number.POSITIVE_INFINITY) < end;
}
