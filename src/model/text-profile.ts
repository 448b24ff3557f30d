/** Where a stem of a document stands; `TextProfile.marks` are sums of these. */
export const stemMarks = {
  /** In the title. */
  title: 1,
  /** In what the document is about: its tags, and the beginnings of summary, problem and causes. */
  subject: 2,
  /** An ordinary word of English or of incident reports; see `read/everyday-words.ts`. */
  everyday: 4,
  /** Only ever part of an identifier: `pool` of `pool_size`. */
  fragment: 8,
} as const;

/** What a document's text is made of, for comparing it with others. The four lists are parallel. */
export interface TextProfile {
  /** Words without their endings, and identifiers, as hashes (`stemHash`), each once; by code unit of the stems. */
  stems: Float64Array;
  /** How the author wrote the stem first, in lower case. */
  words: string[];
  /** How often it stands in the text, at least 1. */
  counts: number[];
  /** Sums of `stemMarks`. */
  marks: number[];
}

/**
 * A stem as an integer below 2^53: cyrb53, a multiplicative hash in two halves
 * (https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js). Comparing documents needs no more of a stem
 * than whether it is the same, and of a million distinct ones two share a hash once in ten thousand knowledge bases.
 */
export function stemHash(stem: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < stem.length; i += 1) {
    const unit = stem.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  const mixedLow = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 0xc2b2ae35);
  return 0x100000000 * (mixedLow & 0x1fffff) + (mixedHigh >>> 0);
}
