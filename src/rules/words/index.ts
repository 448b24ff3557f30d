import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { WordingRule, WordList } from "./phrase.ts";

/** All of them are looked for in every document: a German report has English headings, and hardly anybody sets `lang`. */
const languages: readonly WordList[] = [english, german, french, spanish];

interface Compiled {
  pattern: RegExp;
  rewrite: string;
}

/** The phrases of a rule, compiled once: linear, for whole words, in any case. */
export function phrasesOf(rule: WordingRule): readonly Compiled[] {
  const known = compiled.get(rule);
  if (known) return known;
  const phrases = languages.flatMap(({ person, phrases: all }) =>
    all[rule].map(({ pattern, rewrite }) => ({ pattern: compile(pattern, person), rewrite })),
  );
  compiled.set(rule, phrases);
  return phrases;
}

const compiled = new Map<WordingRule, readonly Compiled[]>();

/** Patterns that match anywhere in a text, by the list's name. */
export const endsAtPerson = languages.flatMap(({ endsAtPerson: list, person }) =>
  list.map((pattern) => compile(pattern, person)),
);
export const relativeDates = languages.flatMap(({ relativeDates: list }) =>
  list.map((pattern) => compile(pattern, "")),
);
export const teamWords = languages.map(({ team }) => compile(team, ""));

function compile(pattern: string, person: string): RegExp {
  const source = blanks(pattern.replaceAll("{person}", `(?:${person})`));
  return new RegExp(`(?<![\\p{L}\\p{N}_@])(?:${source})(?![\\p{L}\\p{N}_])`, "giu");
}

/** A line may break where the list has a blank; a bound keeps the search linear in any text. */
function blanks(pattern: string): string {
  return pattern.replaceAll(" ?", "\\s{0,4}").replaceAll(" ", "\\s{1,4}");
}
