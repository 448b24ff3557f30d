import { compareText } from "#model/diagnostic.ts";
import { packedFile, type SearchFile } from "./search-file.ts";
import { bareWord, isCodeWord } from "./words/code-words.ts";
import { packHints } from "./words/hint-list.ts";

/** More words than this are not offered; the rarest are left out. */
const mostWords = 6_000;

/**
 * The words of the site that a misspelt one may have been meant to be, with the order of magnitude (base 2) of how many
 * documents have them. Words of one document are left out unless a title or a program has them.
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
  const hints = kept.map(([word, count]) => ({ word, order: Math.floor(Math.log2(count)) }));
  return packedFile("hints.packed", packHints(hints.sort((a, b) => compareText(a.word, b.word))));
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
