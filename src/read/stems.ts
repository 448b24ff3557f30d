import { remember } from "./remember.ts";

/**
 * A word without the usual English endings, so that `throttled` and `throttling` are one. Identifiers, short words and
 * words with other than the letters a to z stay as they are. A stem is for comparing, not for showing.
 */
export const stemOf = remember((word) => {
  if (word.length < 6 || !/^[a-z]+$/.test(word)) return word;
  const ending = endings.find((each) => word.length - each.length >= 4 && word.endsWith(each));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem) && stem.length > 4;
  return doubled ? stem.slice(0, -1) : stem;
});

/** Longest first. */
const endings = [
  ...["ations", "ation", "ments", "edly", "ment", "ions", "ing", "ion", "ies", "ers"],
  ...["ed", "er", "es", "ly", "s"],
];
