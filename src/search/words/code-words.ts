import { fold } from "./fold.ts";

/** Longer words are no names that anyone types: hashes, encoded data. */
const longest = 80;
/** So many names of one word are indexed; a path has few more. */
const mostKeys = 24;

const partOfName = /[\p{L}\p{M}\p{N}_$\p{Cs}]/u;

/** A word without what stands around it and is no part of a name: quotes, brackets, the full stop of a sentence. */
export function bareWord(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !partOfName.test(word.charAt(start)) && !/[#@./~]/.test(word.charAt(start))) start++;
  while (end > start && !partOfName.test(word.charAt(end - 1)) && !/[#+%]/.test(word.charAt(end - 1))) end--;
  return word.slice(start, end);
}

/**
 * Whether a word is the name of something in a program and not of a language: `NullPointerException`, `users.py:45`,
 * `23514`, `ENABLE_WEBHOOK_DEDUP`, `kube-proxy2`. Such words are found exactly or not at all.
 */
export function isCodeWord(word: string): boolean {
  if (word.length < 2 || word.length > longest) return false;
  if (/^\d+$/.test(word)) return word.length >= 3;
  // A digit among letters, an underscore, a capital inside the word, an acronym; a mark between two of its characters.
  return (
    (/\p{N}/u.test(word) && /\p{L}/u.test(word)) ||
    /[\p{L}\p{N}]_|_[\p{L}\p{N}]/u.test(word) ||
    /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(word) ||
    /^[\p{Lu}$]{3,}$/u.test(word) ||
    /[\p{L}\p{N}](?:[.:\\/@=]|::|->)[\p{L}\p{N}]/u.test(word)
  );
}

/**
 * The names under which a word of a document is found, folded: itself, and the names that its marks divide it into.
 * `/srv/users.py:45` → `/srv/users.py:45`, `srv/users.py`, `users.py:45`, `users.py` …
 */
export function codeKeys(written: string): string[] {
  const word = bareWord(written);
  if (!isCodeWord(word)) return [];
  const keys = new Set([fold(word)]);
  const marks = [...word.matchAll(/[.:\\/@=,;()[\]{}<>"'`|&?!]+/g)];
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  const ends = [...marks.map(({ index }) => index), word.length];
  for (const [first, start] of starts.entries()) {
    for (let last = first; last < ends.length && keys.size < mostKeys; last++) {
      // Up to three neighbours anywhere; longer runs only at an edge of the word.
      if (last - first > 2 && first > 0 && last < ends.length - 1) continue;
      const piece = bareWord(word.slice(start, ends[last]));
      if (isCodeWord(piece)) keys.add(fold(piece));
    }
  }
  return [...keys];
}
