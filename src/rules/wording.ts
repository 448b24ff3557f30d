const longestQuote = 60;

/** Author text for a message: on one line, cut at 60 characters, in backticks. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longestQuote) return `\`${line}\``;
  return `\`${withoutHalfPair(line.slice(0, longestQuote - 1))}…\``;
}

/** ` (did you mean `x`?)`, or nothing when nothing is near. */
export function didYouMean(nearest: string | undefined): string {
  return nearest ? ` (did you mean ${quote(nearest)}?)` : "";
}

/** A cut must not leave the first half of a surrogate pair. */
function withoutHalfPair(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, "");
}
