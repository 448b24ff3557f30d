import { stemMarks, type TextProfile } from "#model/text-profile.ts";

/** A text of fewer stems counts as one of so many: of a few words, sharing two or three is no likeness. */
const fewestStems = 32;

/** How much an ordinary word counts next to one that names something. */
const everydayShare = 0.3;

/** A text as the stems that it shares with others. The first three are parallel. */
export interface TermVector {
  /** Numbers of stems, ascending; a smaller number is a rarer stem. */
  terms: Int32Array;
  /** How much each of them says about the text; divided by the length of the vector. */
  weights: Float32Array;
  /** Sums of `stemMarks`. */
  marks: Uint8Array;
  /** Where each stem stands in the profile. */
  indexes: Int32Array;
  /** The squares of the rarities (ln(N/df)) of all stems of the title, and of the subject, added up. */
  titleSize: number;
  subjectSize: number;
}

/** `numbers` are those of the profile's stems, -1 for one that no other document has; `idf` is ln(N/df) by number. */
export function termVector(profile: TextProfile, numbers: Int32Array, idf: Float64Array, most: number): TermVector {
  const { counts, marks } = profile;
  const order: number[] = [];
  let [squares, titleSize, subjectSize] = [0, 0, 0];
  const full = new Float32Array(numbers.length);
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? -1;
    const rarity = number < 0 ? most : (idf[number] ?? 0);
    const mark = marks[i] ?? 0;
    const weight = emphasis(counts[i] ?? 1, mark) * rarity;
    squares += weight * weight;
    if ((mark & stemMarks.title) !== 0) titleSize += rarity * rarity;
    if ((mark & stemMarks.subject) !== 0) subjectSize += rarity * rarity;
    full[i] = weight;
    if (number >= 0) order.push(i);
  }
  order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
  const length = Math.max(Math.sqrt(squares), Math.sqrt(fewestStems) * most) || 1;
  return {
    terms: Int32Array.from(order, (i) => numbers[i] ?? 0),
    weights: Float32Array.from(order, (i) => (full[i] ?? 0) / length),
    marks: Uint8Array.from(order, (i) => marks[i] ?? 0),
    indexes: Int32Array.from(order),
    titleSize,
    subjectSize,
  };
}

/** Damped, as if a word of the title stood three times more in the text, and one of the subject once more. */
function emphasis(count: number, mark: number): number {
  const times = count + ((mark & stemMarks.title) === 0 ? 0 : 3) + ((mark & stemMarks.subject) === 0 ? 0 : 1);
  return (1 + Math.log(times)) * ((mark & stemMarks.everyday) === 0 ? 1 : everydayShare);
}

/** Walks two ascending lists at once, as far as the numbers are below `end`. */
export function eachShared(
  first: Int32Array,
  second: Int32Array,
  end: number,
  visit: (term: number, i: number, j: number) => void,
): void {
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const a = first[i] ?? end;
    const b = second[j] ?? end;
    if (a >= end || b >= end) return;
    if (a === b) visit(a, i, j);
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
}
