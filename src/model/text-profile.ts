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
  /** Distinct, by code unit: words without their endings, and identifiers. */
  stems: string[];
  /** How the author wrote the stem first, in lower case. */
  words: string[];
  /** How often it stands in the text, at least 1. */
  counts: number[];
  /** Sums of `stemMarks`. */
  marks: number[];
}
