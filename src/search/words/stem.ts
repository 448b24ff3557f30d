/**
 * The part of an English word that its forms share, roughly: `retries`, `retried`, `retrying` → `retr`. It may be no word;
 * two words are the same when their stems are. Lower case in, lower case out.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const bare = word.replace(/(?:'s|ingly|edly|ings|ing|ies|ied|ely|ed|es|ly|s|e|y)$/, "");
  if (bare.length < 3 || !/[aeiouy]/.test(bare)) return word;
  // `stopped` → `stop`; but `fill` and `pass` are written with two.
  return /([bdgmnprt])\1$/.test(bare) && bare.length > 3 ? bare.slice(0, -1) : bare;
}
