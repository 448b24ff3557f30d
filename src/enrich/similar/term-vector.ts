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

/**
 * So many stems of a text are compared, those that say most about it; in a long report the others are noise, and each
 * would be looked up for every other document.
 */
const mostStems = 512;

/** `numbers` are those of the profile's stems, -1 for one that no other document has; `idf` is ln(N/df) by number. */
export function termVector(profile: TextProfile, numbers: Int32Array, idf: Float64Array, most: number): TermVector {
  const { counts, marks } = profile;
  const size = numbers.length;
  const full = new Float32Array(size);
  let [squares, titleSize, subjectSize, shared] = [0, 0, 0, 0];
  for (let i = 0; i < size; i += 1) {
    const number = numbers[i] as number;
    const rarity = number < 0 ? most : (idf[number] as number);
    const mark = marks[i] ?? 0;
    const weight = emphasis(counts[i] ?? 1, mark) * rarity;
    squares += weight * weight;
    if ((mark & stemMarks.title) !== 0) titleSize += rarity * rarity;
    if ((mark & stemMarks.subject) !== 0) subjectSize += rarity * rarity;
    if (number < 0) continue;
    full[i] = weight;
    shared += 1;
  }
  const indexes = byNumber(numbers, full, shared);
  const length = Math.max(Math.sqrt(squares), Math.sqrt(fewestStems) * most) || 1;
  const terms = new Int32Array(indexes.length);
  const weights = new Float32Array(indexes.length);
  const own = new Uint8Array(indexes.length);
  for (let at = 0; at < indexes.length; at += 1) {
    const i = indexes[at] as number;
    terms[at] = numbers[i] as number;
    weights[at] = (full[i] as number) / length;
    own[at] = marks[i] ?? 0;
  }
  return { terms, weights, marks: own, indexes, titleSize, subjectSize };
}

/** More stems than this in one document are not looked at. */
const packing = 65_536;

/** Where the heaviest of the shared stems stand, in the order of their numbers. */
function byNumber(numbers: Int32Array, weights: Float32Array, shared: number): Int32Array {
  const least = shared > mostStems ? (weights.slice().sort()[weights.length - mostStems] as number) : 0;
  const packed = new Float64Array(shared);
  let filled = 0;
  for (let i = 0; i < Math.min(numbers.length, packing); i += 1) {
    const number = numbers[i] as number;
    if (number < 0 || (weights[i] as number) < least) continue;
    packed[filled] = number * packing + i;
    filled += 1;
  }
  const kept = packed.subarray(0, filled).sort();
  return Int32Array.from(kept, (value) => value % packing);
}

/** Damped, as if a word of the title stood three times more in the text, and one of the subject once more. */
function emphasis(count: number, mark: number): number {
  const times = count + ((mark & stemMarks.title) === 0 ? 0 : 3) + ((mark & stemMarks.subject) === 0 ? 0 : 1);
  const share = (mark & stemMarks.everyday) === 0 ? 1 : everydayShare;
  return (1 + Math.log(times)) * share;
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
