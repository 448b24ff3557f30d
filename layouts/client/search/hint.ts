import { editDistance } from "#model/nearest.ts";
import { fold } from "#search/words/fold.ts";
import { unpackHints } from "#search/words/hint-list.ts";
import { queryWords } from "#search/words/query-words.ts";

/** The words that readers write differently from all documents, and what they may have meant. */
export interface Hint {
  /** Words that no document has. */
  unknown: string[];
  /** What was typed, with those replaced for which there is a near word; empty when there is none. */
  instead: string;
}

/** `list` is the file of `src/search/known-words.ts`. */
export function hintFor(text: string, list: string): Hint {
  const hints = unpackHints(list)
    .sort((a, b) => b.order - a.order)
    .map(({ word }) => ({ word, folded: fold(word) }));
  const known = new Set(hints.map(({ folded }) => folded));
  const { plain, codes } = queryWords(text);
  let instead = text;
  const unknown: string[] = [];
  for (const word of [...plain, ...codes]) {
    const folded = fold(word);
    if (folded.length < 4 || hasForm(known, folded)) continue;
    unknown.push(word);
    const near = nearest(folded, hints);
    if (near !== undefined) instead = replaceWord(instead, word, near);
  }
  return { unknown, instead: instead === text ? "" : instead };
}

/** `retried` is known when `retries` is: the index finds one by the other. */
function hasForm(known: ReadonlySet<string>, word: string): boolean {
  if (known.has(word)) return true;
  const stem = word.replace(/(?:ing|edly|ed|es|s|e|ly)$/, "");
  return stem.length >= 4 && ["", "s", "e", "es", "ed", "ing", "ly"].some((ending) => known.has(stem + ending));
}

/** The fewest edits; among equals the word of the most documents, which comes first. */
function nearest(word: string, hints: readonly { word: string; folded: string }[]): string | undefined {
  let best: string | undefined;
  let fewest = word.length < 6 ? 1 : 2;
  let found = fewest + 1;
  for (const { word: candidate, folded } of hints) {
    if (Math.abs(folded.length - word.length) > fewest) continue;
    const edits = editDistance(word, folded, fewest);
    if (edits >= found) continue;
    found = edits;
    best = candidate;
    fewest = edits;
  }
  return best;
}

function replaceWord(text: string, word: string, by: string): string {
  const at = fold(text).indexOf(fold(word));
  return at < 0 || fold(text).length !== text.length
    ? text.replace(word, by)
    : text.slice(0, at) + by + text.slice(at + word.length);
}
