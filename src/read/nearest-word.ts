import { compareText } from "#model/diagnostic.ts";

/** More changes than this, and a suggestion is a guess. */
const farthest = 2;

/**
 * The candidate that differs from the word by the fewest letters (case aside), at most two and fewer than the word has;
 * the first by code unit among equals.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.trim().toLowerCase();
  const limit = Math.min(farthest, Math.ceil(wanted.length / 2) - 1);
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of [...candidates].sort(compareText)) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = letterChanges(wanted, candidate.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? limit + 1)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Levenshtein distance with swaps of neighbours counted once (optimal string alignment), by code unit. */
function letterChanges(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const candidates = [replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1];
      if (row > 1 && column > 1 && swapped) candidates.push((beforeLast[column - 2] ?? 0) + 1);
      current.push(Math.min(...candidates));
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
