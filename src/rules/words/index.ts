import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { WordingRule, WordList } from "./phrase.ts";

const languages: readonly WordList[] = [english, german, french, spanish];

interface Compiled {
  pattern: RegExp;
  rewrite: string;
}

/** The phrases that one language has for a rule. */
interface Compilation {
  language: WordList;
  /**
   * Matches somewhere in the text in lower case if any of the phrases does: most texts have none, and one search tells.
   * A pattern for any case takes several times as long to get ready, which a command on one document would notice.
   */
  any: RegExp;
  phrases: readonly Compiled[];
}

/** The phrases of a rule that may stand in this text: linear patterns for whole words, in any case. */
export function phrasesOf(rule: WordingRule, text: string): readonly Compiled[] {
  const { lower, spoken } = toldOf(text);
  return compilationsOf(rule).flatMap(({ language, any, phrases }) =>
    spoken.includes(language) && any.test(lower) ? phrases : [],
  );
}

const compiled = new Map<WordingRule, readonly Compilation[]>();

function compilationsOf(rule: WordingRule): readonly Compilation[] {
  const known = compiled.get(rule);
  if (known) return known;
  const made = languages.map((language): Compilation => {
    const { person, phrases } = language;
    const sources = phrases[rule].map(({ pattern }) => `(?:${sourceOf(pattern, person)})`);
    return {
      language,
      any: new RegExp(sources.length === 0 ? "(?!)" : sources.join("|"), "u"),
      phrases: phrases[rule].map(({ pattern, rewrite }) => ({ pattern: compile(pattern, person), rewrite })),
    };
  });
  compiled.set(rule, made);
  return made;
}

interface Told {
  text: string;
  lower: string;
  spoken: readonly WordList[];
}

/** Two of its common words make a text one of the language; hardly anybody sets `lang`, and a report may mix two. */
function toldOf(text: string): Told {
  if (last.text !== text) {
    const lower = text.toLowerCase();
    const words = new Set(lower.split(/[^\p{L}']+/u));
    const spoken = languages.filter(({ commonWords }) => commonWords.filter((word) => words.has(word)).length >= 2);
    // A text of three words has none of them, and is looked at in every language.
    last = { text, lower, spoken: spoken.length === 0 ? languages : spoken };
  }
  return last;
}

/** All rules about wording ask about the same text, one after the other. */
let last: Told = { text: "", lower: "", spoken: languages };

/** Patterns that match anywhere in a text, by the list's name. */
export const endsAtPerson = languages.flatMap(({ endsAtPerson: list, person }) =>
  list.map((pattern) => compile(pattern, person)),
);
export const teamWords = languages.map(({ team }) => compile(team, ""));

const dates = languages.map((language) => {
  const source = language.relativeDates.map((pattern) => `(?:${pattern})`).join("|");
  return { language, any: new RegExp(blanks(source), "u"), pattern: compile(source, "") };
});

/** Matches a day that only the day of writing explains, one pattern for each language of the text. */
export function relativeDatesIn(text: string): RegExp[] {
  const { lower, spoken } = toldOf(text);
  return dates.flatMap(({ language, any, pattern }) => (spoken.includes(language) && any.test(lower) ? [pattern] : []));
}

function compile(pattern: string, person: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_@])(?:${sourceOf(pattern, person)})(?![\\p{L}\\p{N}_])`, "giu");
}

function sourceOf(pattern: string, person: string): string {
  return blanks(pattern.replaceAll("{person}", `(?:${person})`));
}

/** A line may break where the list has a blank; a bound keeps the search linear in any text. */
function blanks(pattern: string): string {
  return pattern.replaceAll(" ?", "\\s{0,4}").replaceAll(" ", "\\s{1,4}");
}
