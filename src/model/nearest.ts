import { compareText } from "./diagnostic.ts";

/** Longer names are compared by their first characters only, which bounds the work. */
const compared = 64;

/**
 * The candidate that the word was probably meant to be: the fewest edits (case aside), at most a third of the word's
 * letters and always less than half of them; among equals the first by code unit.
 */
export function nearestName(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = folded(word);
  let best: string | undefined;
  let fewest = mostEdits(wanted.length);
  for (const candidate of candidates) {
    const given = folded(candidate);
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

/** ` (did you mean \`x\`?)`, or an empty string when nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearestName(name, candidates);
  return near === undefined ? "" : ` (did you mean \`${near}\`?)`;
}

function folded(text: string): string {
  return text.trim().toLowerCase().slice(0, compared);
}

/** More edits than this, and a suggestion is a guess. */
function mostEdits(letters: number): number {
  return Math.max(0, Math.min(Math.max(1, Math.floor(letters / 3)), Math.ceil(letters / 2) - 1));
}

/**
 * Insertions, deletions, replacements and swaps of neighbours that turn one word into the other (optimal string alignment),
 * by UTF-16 code unit. Beyond the limit it stops early, with some number above it.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  // Each letter too many has to go.
  const apart = Math.abs(a.length - b.length);
  if (apart > limit) return apart;
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
