import { stopWords } from "./stop-words.ts";

/** Words and identifiers: letters and digits, joined inside by `_ - . ' / :`-free punctuation of code (`users.py`, `max_connections`). */
const token = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[_.'’+#-](?=[\p{L}\p{N}]))*/gu;

const shortest = 3;
const longest = 40;

/**
 * The distinct terms of a text in lower case, sorted: words without the common ones, and identifiers whole. Numbers,
 * dates and versions are left out, because sharing them means nothing.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const [match] of text.normalize("NFKC").matchAll(token)) {
    const word = match.toLowerCase().replace(/['’]s?$/u, "");
    // `ENOBUFS` is a name, not a plural.
    const term = match === match.toUpperCase() ? word : folded(word);
    if (term.length < shortest || term.length > longest || !/\p{L}{2}/u.test(term)) continue;
    if (!stopWords.has(term)) terms.add(term);
  }
  return [...terms].sort();
}

/** `caches` and `cache`, `retries` and `retry` are one term. Identifiers with punctuation or digits stay as they are. */
function folded(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is|as|os)$/.test(word)) return word;
  if (/(?:ches|shes|xes|zes|sses)$/.test(word))
    return word.endsWith("ches") && word.length < 7 ? word.slice(0, -1) : word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
