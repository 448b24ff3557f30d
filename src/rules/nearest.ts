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
    const edits = editDistance(wanted, given);
    const better = edits < fewest || (edits === fewest && (best === undefined || compareText(candidate, best) < 0));
    if (better) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1;
      let edits = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
