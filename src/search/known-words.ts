import { compareText } from "#model/diagnostic.ts";
import { type SearchFile, textFile } from "./search-file.ts";
import { bareWord, isCodeWord } from "./words/code-words.ts";

/** More words than this are not offered; the rarest are left out. */
const mostWords = 6_000;

/**
 * The words of the site that a misspelt one may have been meant to be: one line for each order of magnitude (base 2) of
 * how many documents have them, most first; a line is sorted. Words of one document are left out unless a title or a
 * program has them.
 */
export function knownWords(documents: readonly { title: string; content: string }[]): SearchFile {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { title, content } of documents) {
    for (const word of wordsOf(title)) named.add(word);
    for (const word of wordsOf(`${title} ${content}`)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      if (isCodeWord(word)) named.add(word);
    }
  }
  const kept = [...counts]
    .filter(([word, count]) => count > 1 || named.has(word))
    .sort(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, mostWords);
  const lines = new Map<number, string[]>();
  for (const [word, count] of kept) {
    const order = Math.floor(Math.log2(count));
    lines.set(order, [...(lines.get(order) ?? []), word]);
  }
  const text = [...lines].sort(([a], [b]) => b - a).map(([, words]) => words.sort(compareText).join(" "));
  return textFile("words.txt", text.join("\n"));
}

/** Words of letters, in lower case; names of programs that have letters only, as they are written. */
function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const written of text.split(/\s+/)) {
    const word = bareWord(written);
    if (!/^\p{L}{4,40}$/u.test(word)) continue;
    words.add(/\p{Ll}\p{Lu}/u.test(word) ? word : word.toLowerCase());
  }
  return words;
}
