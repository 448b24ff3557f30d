import { bareWord, codeKeys } from "./code-words.ts";
import { fold } from "./fold.ts";

/** The form in which phrases are compared: folded, typographic marks as on a keyboard, blanks made one. */
export function foldPhrase(text: string): string {
  return fold(text)
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Which of the words have one of these names in them. */
export function placesOfCodes(words: readonly string[], codes: readonly string[]): number[] {
  if (codes.length === 0) return [];
  return words.flatMap((word, at) => {
    const folded = fold(word);
    if (!codes.some((code) => folded.includes(code))) return [];
    const keys = codeKeys(word);
    return codes.some((code) => keys.includes(code) || fold(bareWord(word)) === code) ? [at] : [];
  });
}

/** Which of the words the phrase stands on, every time that it does: letter for letter, from one end of a word to another. */
export function placesOfPhrase(words: readonly string[], phrase: string): number[] {
  const wanted = foldPhrase(phrase);
  if (wanted === "") return [];
  const folded = words.map(foldPhrase);
  const text = folded.join(" ");
  const found: number[] = [];
  let word = 0;
  let start = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (joins(text, at) || joins(text, end)) continue;
    for (; start + (folded[word]?.length ?? 0) <= at && word < folded.length; word++)
      start += (folded[word]?.length ?? 0) + 1;
    let last = start;
    for (let each = word; last < end && each < folded.length; each++) {
      found.push(each);
      last += (folded[each]?.length ?? 0) + 1;
    }
  }
  return [...new Set(found)];
}

/** Whether a letter or digit stands on both sides of this place. */
function joins(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));
}
