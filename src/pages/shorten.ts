/** The first line that says something, cut between words to at most `length` code units, an ellipsis included. */
export function shorten(text: string, length: number): string {
  const line = (text.split("\n").find((each) => each.trim() !== "") ?? "").replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  // A word longer than half of the room is cut itself, but never in the middle of a character.
  const end = space > length / 2 ? space : cut.length;
  return `${cut
    .slice(0, end)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}
