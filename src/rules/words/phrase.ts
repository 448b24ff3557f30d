/** Words that a rule about wording looks for. */
export interface Phrase {
  /**
   * The source of a regular expression, without flags: a blank stands for any white space, `{person}` for a person, a role
   * or a pronoun of the language. In lower case; it matches whole words in any case.
   */
  pattern: string;
  /** What to write instead, as an example or a question. */
  rewrite: string;
}

export type WordingRule = "blame-judgement" | "counterfactual" | "animated-language" | "overbroad-outage";

/** What one language has to say it with. Adding a language means adding a file like these and naming it in `index.ts`. */
export interface WordList {
  /** Short words that no text of the language does without; in another language they hardly stand together. */
  commonWords: string[];
  /** Alternatives of a regular expression: pronouns, roles, handles. Never bare names: a name is not a judgement. */
  person: string;
  phrases: Record<WordingRule, Phrase[]>;
  /** The last why ends here: at somebody, and not at what made it possible. */
  endsAtPerson: string[];
  /** Words that name a group where one would ask a person. */
  team: string;
  /** Days that only the day of writing explains. */
  relativeDates: string[];
}
