import { fold } from "../words/fold.ts";
import { foldPhrase, placesOfPhrase } from "../words/literal.ts";
import { queryWords } from "../words/query-words.ts";
import { stem } from "../words/stem.ts";
import type { SearchedDocument, SearchedLine } from "./searched-document.ts";
import { keysOf, WordIndex } from "./word-index.ts";

export interface Match {
  id: string;
  score: number;
  /** The line that has most of what was asked for. */
  best: SearchedLine;
}

export interface Answer {
  /** Best first. */
  matches: Match[];
  /** Words and names that no document has. */
  unknown: string[];
}

/**
 * The documents that have every word (in any form), every name of a program and every phrase (exactly). As on the search
 * page, a plain word that no document has is left out, unless there is no other; a name is not.
 */
export function findDocuments(text: string, documents: readonly SearchedDocument[]): Answer {
  const index = new WordIndex(documents);
  const { plain, codes, phrases } = queryWords(text);
  const asked = [
    ...plain.flatMap((word) => plainKeys(word).map((key) => ({ word, key, needed: false }))),
    ...codes.map((code) => {
      const known = index.has(`c:${code}`) || !/^\p{L}+$/u.test(code);
      return { word: code, key: known ? `c:${code}` : `w:${stem(code)}`, needed: known };
    }),
  ];
  const unknown = [...new Set(asked.filter(({ key }) => !index.has(key)).map(({ word }) => word))];
  const keys = asked.filter(({ key, needed }) => needed || index.has(key)).map(({ key }) => key);
  if (keys.length === 0 && phrases.length === 0) return { matches: [], unknown };
  const found = documents.flatMap((document, number): Match[] => {
    if (!keys.every((key) => index.documentHas(number, key))) return [];
    const places = phrases.map((phrase) => linesWith(phrase, document));
    if (places.some((lines) => lines.size === 0)) return [];
    const score = index.score(number, keys) + places.reduce((sum, lines) => sum + Math.log(1 + lines.size), 0);
    return [{ id: document.id, score, best: bestLine(document, new Set(keys), places) }];
  });
  return { matches: found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)), unknown };
}

/** `kube-proxy` is two words. */
function plainKeys(word: string): string[] {
  return (fold(word).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((part) => `w:${stem(part)}`);
}

/** The places in `lines` on which the phrase stands; it may run over the end of a line. */
function linesWith(phrase: string, { lines }: SearchedDocument): Set<number> {
  const words = lines.flatMap(({ text }, at) => unmarked(text).map((word) => ({ word, at })));
  const folded = foldPhrase(lines.map(({ text }) => unmarked(text).join(" ")).join(" "));
  if (!folded.includes(foldPhrase(phrase))) return new Set();
  const found = placesOfPhrase(
    words.map(({ word }) => word),
    phrase,
  );
  return new Set(found.flatMap((place) => words[place]?.at ?? []));
}

/** The words of a line of Markdown, without the marks that the page does not show. */
function unmarked(text: string): string[] {
  return text
    .replace(/[*`|]/g, "")
    .replace(/^\s*(?:#{1,6}|>|[-+]|\d+[.)])\s+/, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}

function bestLine(
  { lines }: SearchedDocument,
  keys: ReadonlySet<string>,
  places: readonly ReadonlySet<number>[],
): SearchedLine {
  let best = lines[0] as SearchedLine;
  let most = 0;
  for (const [at, line] of lines.entries()) {
    const has = new Set(keysOf(line.text).filter((key) => keys.has(key))).size;
    const found = has + 2 * places.filter((each) => each.has(at)).length;
    // A line of the body says where to look; title and headings are printed anyway.
    const score = found === 0 ? 0 : found + (line.line > 0 ? 0.2 : 0) + (line.line > 0 && line.weight === 1 ? 0.2 : 0);
    if (score > most) {
      most = score;
      best = line;
    }
  }
  return best;
}
