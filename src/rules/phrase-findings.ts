import type { Finding } from "#model/diagnostic.ts";
import type { DocumentContext } from "#model/rule.ts";
import { sourceText } from "./source-text.ts";
import { phrasesOf } from "./words/index.ts";
import type { WordingRule } from "./words/phrase.ts";

/** Where the author tells something with these words; `say` puts one into a message, the rewrite is the help. */
export function phraseFindings(
  rule: WordingRule,
  { text, narrative = "" }: DocumentContext,
  say: (words: string) => string,
): Finding[] {
  const found = phrasesOf(rule, narrative).flatMap(({ pattern, rewrite }) =>
    Array.from(narrative.matchAll(pattern), (match) => ({ start: match.index, words: match[0], rewrite })),
  );
  if (found.length === 0) return [];
  const source = sourceText(text);
  let end = -1;
  return found
    .sort((a, b) => a.start - b.start || b.words.length - a.words.length)
    .filter(({ start, words }) => {
      if (start < end) return false;
      end = start + words.length;
      return true;
    })
    .map(({ start, words, rewrite }) => ({
      place: source.placeAt(start, start + words.length),
      message: say(words),
      help: rewrite,
    }));
}
