import { compareText } from "#model/diagnostic.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { TextProfile } from "#model/text-profile.ts";

/** The stems that at least two documents have. Each is named by its number: a smaller one is rarer. */
export interface Vocabulary {
  /** On how many documents each stands; ascending. */
  df: Int32Array;
  /** For each document the numbers of its stems, in the order of its profile; -1 for a stem that only it has. */
  numbersOf: Int32Array[];
}

interface Entry {
  stem: string;
  df: number;
  number: number;
}

export function sharedVocabulary(profiles: readonly TextProfile[]): Vocabulary {
  const seen = new Map<string, Entry>();
  // Looking a string up is what costs; so it is done once for each stem of each document.
  const occurrences = profiles.map(({ stems }) =>
    stems.map((stem) => {
      const known = seen.get(stem);
      if (known !== undefined) {
        known.df += 1;
        return known;
      }
      const entry = { stem, df: 1, number: -1 };
      seen.set(stem, entry);
      return entry;
    }),
  );
  const shared = [...seen.values()].filter(({ df }) => df > 1);
  shared.sort((a, b) => a.df - b.df || compareText(a.stem, b.stem));
  shared.forEach((entry, number) => {
    entry.number = number;
  });
  return {
    df: Int32Array.from(shared, ({ df }) => df),
    numbersOf: occurrences.map((entries) => Int32Array.from(entries, ({ number }) => number)),
  };
}

/** How many stems, from the rarest on, are on at most `most` documents. */
export function countUpTo(df: Int32Array, most: number): number {
  const end = df.findIndex((count) => count > most);
  return end === -1 ? df.length : end;
}

/** Of a record that was made elsewhere, without a profile, the terms, each counted once. */
export function profileOf({ profile, terms }: DocumentRecord): TextProfile {
  return profile ?? { stems: terms, words: terms, counts: terms.map(() => 1), marks: terms.map(() => 0) };
}
