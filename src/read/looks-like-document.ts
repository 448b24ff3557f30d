/**
 * Whether the first bytes of a file are those of a Markdown document: UTF-8 text that begins with a heading of the first
 * level, after front matter if need be, and has a section below, each with a blank line around it. Comments of a script or a configuration look similar,
 * but do not stand apart like this.
 */
export function looksLikeDocument(start: Uint8Array): boolean {
  if (start.includes(0)) return false;
  const text = new TextDecoder().decode(start).replace(/\r\n?/g, "\n");
  if (text.slice(0, -3).includes("\uFFFD")) return false;
  const lines = text
    .trimStart()
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .trimStart()
    .split("\n");
  return (
    /^# \S/.test(lines[0] ?? "") && isBlank(lines[1]) && lines.some((line, i) => i > 1 && isSection(line, i, lines))
  );
}

function isSection(line: string, at: number, lines: readonly string[]): boolean {
  return /^##? \p{L}/u.test(line) && isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}
