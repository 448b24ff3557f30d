import type { IncidentCard } from "#model/page.ts";
import { visible } from "#report/visible.ts";
import type { Match } from "#search/offline/find.ts";
import { bareWord } from "#search/words/code-words.ts";
import { fold } from "#search/words/fold.ts";
import { queryWords } from "#search/words/query-words.ts";
import { stem } from "#search/words/stem.ts";
import { severityText } from "./severity-text.ts";
import type { Terminal } from "./terminal.ts";

/** One document that was found. */
export interface Hit {
  match: Match;
  card: IncidentCard;
  /** From the root of the knowledge base. */
  path: string;
}

/** Characters of an excerpt. */
const excerptLength = 160;

/** One hit: what it is, where to look in the file, and what stands there. */
export function matchLines({ match: { best }, card, path }: Hit, words: string, { paint }: Terminal): string[] {
  const facts = [
    severityText({ ...card.severity, label: visible(card.severity.label) }, paint),
    card.day,
    card.kindName,
    ...card.services.map(({ name }) => visible(name)),
    ...card.tags.map(({ name }) => `#${visible(name)}`),
  ];
  const place = best.line === 0 ? path : `${path}:${best.line}`;
  const section = best.section === "" ? "" : `  ${visible(best.section)}`;
  const excerpt = visible(excerptOf(best.text, words));
  return [
    `${card.id}  ${paint("bold", visible(card.title))}`,
    `  ${facts.filter((fact) => fact !== "").join(" · ")}`,
    `  ${paint("dim", visible(place))}${section}`,
    // The title stands above already.
    ...(best.line === 0 && best.text === card.title ? [] : [`    ${marked(excerpt, words, paint)}`]),
    "",
  ];
}

/** The part of a line that has the first word of the query in it, without the marks of Markdown around it. */
export function excerptOf(text: string, words: string): string {
  const line = text
    .replace(/^[\s>#*+|-]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= excerptLength) return line;
  const found = wordMatcher(words);
  const tokens = line.split(" ");
  const first = Math.max(0, tokens.findIndex(found));
  let from = first;
  let length = 0;
  // A few words before it, then as many as there is room for.
  while (from > 0 && first - from < 8) from--;
  let to = from;
  while (to < tokens.length && length + (tokens[to]?.length ?? 0) <= excerptLength)
    length += (tokens[to++]?.length ?? 0) + 1;
  const shown = tokens
    .slice(from, Math.max(to, from + 1))
    .join(" ")
    .slice(0, excerptLength * 2);
  return `${from > 0 ? "… " : ""}${shown}${to < tokens.length ? " …" : ""}`;
}

function marked(text: string, words: string, paint: Terminal["paint"]): string {
  const found = wordMatcher(words);
  return text
    .split(" ")
    .map((word) => (found(word) ? paint("bold", word) : word))
    .join(" ");
}

function wordMatcher(query: string): (word: string) => boolean {
  const { plain, codes, phrases } = queryWords(query);
  const wanted = [...plain, ...phrases.flatMap((phrase) => phrase.split(" "))];
  const stems = new Set(wanted.flatMap(partsOf));
  return (word) => {
    const folded = fold(bareWord(word));
    return partsOf(word).some((part) => stems.has(part)) || codes.some((code) => folded.includes(code));
  };
}

function partsOf(word: string): string[] {
  return (fold(word).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(stem);
}
