/** The beginning of a text on one line, cut between words to at most `length` code units, an ellipsis included. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const sentence = cut.match(/^.*[.!?](?=\s|$)/)?.[0] ?? "";
  // A whole sentence is better than more words, unless it is a small part of the room.
  if (sentence.length > length / 2) return sentence;
  const space = cut.lastIndexOf(" ");
  const end = space > length / 2 ? space : cut.length;
  return `${cut
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}

/** True when the excerpt does not say it all. */
export function isCut(text: string, length: number): boolean {
  return text.replace(/\s+/g, " ").trim().length > length;
}
