import type { DocumentRecord } from "#model/record.ts";
import type { TextProfile } from "#model/text-profile.ts";
import { StemNumbers } from "./stem-numbers.ts";

/** The stems that at least two documents have. Each is named by its number: a smaller one is rarer. */
export interface Vocabulary {
  /** On how many documents each stands; ascending. */
  df: Int32Array;
  /** For each document the numbers of its stems, in the order of its profile; -1 for a stem that only it has. */
  numbersOf: Int32Array[];
}

export function sharedVocabulary(profiles: readonly TextProfile[]): Vocabulary {
  const numbers = new StemNumbers();
  const numbersOf = profiles.map(({ stems }) => {
    const own = new Int32Array(stems.length);
    for (let i = 0; i < own.length; i += 1) own[i] = numbers.of(stems[i] as string);
    return own;
  });
  const first = new Int32Array(numbers.size);
  for (const own of numbersOf)
    for (let i = 0; i < own.length; i += 1) first[own[i] as number] = (first[own[i] as number] as number) + 1;
  const { order, df } = rarestFirst(first);
  for (const own of numbersOf) for (let i = 0; i < own.length; i += 1) own[i] = order[own[i] as number] as number;
  return { df, numbersOf };
}

/** A new number for each stem by how many documents have it, equals as they came; -1 for those of one document. */
function rarestFirst(counts: Int32Array): { order: Int32Array; df: Int32Array } {
  let most = 1;
  for (const count of counts) if (count > most) most = count;
  const starts = new Int32Array(most + 2);
  for (const count of counts) if (count > 1) starts[count + 1] = (starts[count + 1] as number) + 1;
  for (let count = 1; count < starts.length; count += 1) {
    starts[count] = (starts[count] as number) + (starts[count - 1] as number);
  }
  const df = new Int32Array(starts[starts.length - 1] as number);
  const order = new Int32Array(counts.length).fill(-1);
  for (let stem = 0; stem < counts.length; stem += 1) {
    const count = counts[stem] as number;
    if (count < 2) continue;
    const number = starts[count] as number;
    starts[count] = number + 1;
    order[stem] = number;
    df[number] = count;
  }
  return { order, df };
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
