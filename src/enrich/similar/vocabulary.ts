import type { DocumentRecord } from "#model/record.ts";
import { stemHash, type TextProfile } from "#model/text-profile.ts";
import { StemNumbers } from "./stem-numbers.ts";

/** The stems that at least two documents have. Each is named by its number: a smaller one is rarer. */
export interface Vocabulary {
  /** On how many documents each stands; ascending. */
  df: Int32Array;
  /** The stems of document `d` stand in `numbers` from `starts[d]` up to `starts[d + 1]`, in the order of its profile. */
  starts: Int32Array;
  /** -1 for a stem that only one document has. */
  numbers: Int32Array;
}

export function sharedVocabulary(profiles: readonly TextProfile[]): Vocabulary {
  const starts = new Int32Array(profiles.length + 1);
  profiles.forEach(({ stems }, document) => {
    starts[document + 1] = (starts[document] as number) + stems.length;
  });
  const numbers = new Int32Array(starts[profiles.length] as number);
  const known = new StemNumbers();
  let at = 0;
  for (const { stems } of profiles) {
    for (let i = 0; i < stems.length; i += 1, at += 1) numbers[at] = known.of(stems[i] as number);
  }
  const counts = new Int32Array(known.size);
  for (at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    counts[number] = (counts[number] as number) + 1;
  }
  const { order, df } = rarestFirst(counts);
  for (at = 0; at < numbers.length; at += 1) numbers[at] = order[numbers[at] as number] as number;
  return { df, starts, numbers };
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
  if (profile !== undefined) return profile;
  const stems = Float64Array.from(terms, stemHash);
  return { stems, words: terms, counts: terms.map(() => 1), marks: terms.map(() => 0) };
}
