import { stemMarks, type TextProfile } from "#model/text-profile.ts";

/** A text of fewer stems counts as one of so many: of a few words, sharing two or three is no likeness. */
const fewestStems = 32;

/** How much an ordinary word counts next to one that names something. */
const everydayShare = 0.3;

/**
 * So many stems of a text are compared, those that say most about it; in a long report the others are noise, and each
 * would be looked up for every other document.
 */
const mostStems = 512;

/** Of one text. */
export interface TextSizes {
  /** How many stems have a weight. */
  compared: number;
  /** The squares of the rarities (ln(N/df)) of all stems of the title, and of the subject, added up. */
  titleSize: number;
  subjectSize: number;
}

/**
 * Fills `weights`, parallel to the profile's stems, with how much each says about the text, divided by the length of all
 * of them as a vector; 0 (as they all must be before) for one that is not compared. `numbers` are those of the profile's stems, -1 for one that no other document has; `idf` is ln(N/df) by number, `most`
 * that of a stem of one document.
 */
export function textWeights(
  { counts, marks }: Pick<TextProfile, "counts" | "marks">,
  numbers: Int32Array,
  idf: Float64Array,
  most: number,
  weights: Float32Array,
): TextSizes {
  let [squares, titleSize, subjectSize, compared] = [0, 0, 0, 0];
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] as number;
    const rarity = number < 0 ? most : (idf[number] as number);
    const mark = marks[i] ?? 0;
    const weight = emphasis(counts[i] ?? 1, mark) * rarity;
    squares += weight * weight;
    if ((mark & stemMarks.title) !== 0) titleSize += rarity * rarity;
    if ((mark & stemMarks.subject) !== 0) subjectSize += rarity * rarity;
    if (number < 0 || weight === 0) continue;
    weights[i] = weight;
    compared += 1;
  }
  const length = Math.max(Math.sqrt(squares), Math.sqrt(fewestStems) * most) || 1;
  if (compared > mostStems) compared = keepHeaviest(weights);
  for (let i = 0; i < weights.length; i += 1) weights[i] = (weights[i] as number) / length;
  return { compared, titleSize, subjectSize };
}

/** Sets all but the heaviest to 0; gives how many are left. */
function keepHeaviest(weights: Float32Array): number {
  const least = weights.slice().sort()[weights.length - mostStems] as number;
  let kept = 0;
  for (let i = 0; i < weights.length; i += 1) {
    if ((weights[i] as number) < least) weights[i] = 0;
    else kept += 1;
  }
  return kept;
}

/** Damped, as if a word of the title stood three times more in the text, and one of the subject once more. */
function emphasis(count: number, mark: number): number {
  const times = count + ((mark & stemMarks.title) === 0 ? 0 : 3) + ((mark & stemMarks.subject) === 0 ? 0 : 1);
  return (times === 1 ? 1 : 1 + Math.log(times)) * ((mark & stemMarks.everyday) === 0 ? 1 : everydayShare);
}
