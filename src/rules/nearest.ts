import { compareText } from "#model/diagnostic.ts";

/** Longer names are compared by their first characters only, which bounds the work. */
const compared = 64;

/**
 * The candidate that the word was probably meant to be: the fewest edits, at most a third of the word's length; among
 * equals the first by code unit.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, compared);
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(wanted.length / 3));
  for (const candidate of candidates) {
    const given = candidate.toLowerCase().slice(0, compared);
    if (Math.abs(given.length - wanted.length) > fewest) continue;
    const edits = editDistance(wanted, given, fewest);
    const better = edits < fewest || (edits === fewest && (best === undefined || compareText(candidate, best) < 0));
    if (better) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment).
 * Beyond the limit it stops early, with some number above it.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let lowestOfLast = 0;
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let lowest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
      lowest = Math.min(lowest, edits);
    }
    // A swap reaches back over two rows, so both have to be beyond it.
    if (lowest > limit && lowestOfLast > limit) return lowest;
    beforeLast = last;
    last = current;
    lowestOfLast = lowest;
  }
  return last[b.length] ?? 0;
}
