import { bareWord, isCodeWord } from "./code-words.ts";
import { fold } from "./fold.ts";

/** What a reader asked for, by how it has to be found. */
export interface QueryWords {
  /** Any form of the word will do. */
  plain: string[];
  /** In this spelling, case aside. Folded. */
  codes: string[];
  /** Word for word, as it stood between quotation marks, blanks made one. */
  phrases: string[];
  /** The code word that is still being typed, if any: the last one, without a blank after it. Folded. */
  unfinished: string | undefined;
}

/** `checkout "connection refused" E1047` → one word, one phrase, one code. A quotation mark without a partner is none. */
export function queryWords(text: string): QueryWords {
  const query: QueryWords = { plain: [], codes: [], phrases: [], unfinished: undefined };
  const parts = text.replace(/[“”„«»]/g, '"').split('"');
  // An even number of parts means that the last mark has no partner: what follows it are words.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join(" "));
  for (const [at, part] of parts.entries()) {
    if (at % 2 === 1) takePhrase(part, query);
    else takeWords(part, query);
  }
  const last = /\S+$/.exec(text)?.[0] ?? "";
  const word = last.includes('"') ? "" : bareWord(last);
  if (isCodeWord(word)) query.unfinished = fold(word);
  return query;
}

function takePhrase(part: string, query: QueryWords): void {
  const phrase = part.replace(/\s+/g, " ").trim();
  if (phrase === "") return;
  query.phrases.push(phrase);
}

function takeWords(part: string, query: QueryWords): void {
  for (const written of part.split(/\s+/)) {
    const word = bareWord(written);
    if (word === "") continue;
    if (isCodeWord(word)) query.codes.push(fold(word));
    else query.plain.push(word);
  }
}
