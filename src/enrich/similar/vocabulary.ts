import { compareText } from "#model/diagnostic.ts";
import type { DocumentRecord } from "#model/record.ts";

export interface Term {
  term: string;
  /** On how many documents it stands. */
  df: number;
}

export interface Vocabulary {
  /** The terms that at least two documents have, rarest first, then by name. The index is the number of the term. */
  terms: Term[];
  /** For each document the numbers of its terms, in the order of its terms; -1 for a term that only it has. */
  numbersOf: Int32Array[];
}

export function sharedVocabulary(records: readonly DocumentRecord[]): Vocabulary {
  const seen = new Map<string, Term & { number: number }>();
  // Looking a string up is what costs; so it is done once for each term of each document.
  const occurrences = records.map(({ terms }) =>
    terms.map((term) => {
      const entry = seen.get(term) ?? { term, df: 0, number: -1 };
      if (entry.df === 0) seen.set(term, entry);
      entry.df += 1;
      return entry;
    }),
  );
  const terms = [...seen.values()].filter(({ df }) => df > 1);
  terms.sort((a, b) => a.df - b.df || compareText(a.term, b.term));
  terms.forEach((entry, number) => {
    entry.number = number;
  });
  return { terms, numbersOf: occurrences.map((entries) => Int32Array.from(entries, ({ number }) => number)) };
}

/** How many terms, from the rarest on, are on at most `most` documents. */
export function countUpTo(terms: readonly Term[], most: number): number {
  const end = terms.findIndex(({ df }) => df > most);
  return end === -1 ? terms.length : end;
}
