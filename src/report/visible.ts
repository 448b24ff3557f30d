/**
 * Characters that a terminal obeys instead of showing: controls (C0, DEL, C1), bidirectional overrides, and what has no
 * width. A name with ESC in it could repaint the screen; one with U+202E shows another name than it has (CVE-2021-42574).
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|\u115f|\u1160|\u3164/gu;

/** What joins the parts of an emoji is no trick. */
const joined = /(?<=\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}\ufe0f]?)\u200d(?=\p{Extended_Pictographic})/gu;

/** `##[error]`, `##vso[task…]`, `##teamcity[…]`: commands to a build server, wherever they stand in a line of its log. */
const logCommand = /##(?=[a-z]{0,20}\[)/gi;

/** Author text for a terminal or a log: on one line, with nothing that is obeyed instead of shown. */
export function visible(text: string): string {
  const joints = new Set(Array.from(text.matchAll(joined), ({ index }) => index));
  const shown = text.replace(unseen, (character, at: number) => (joints.has(at) ? character : escaped(character)));
  return shown.replace(logCommand, `#${escaped("#")}`);
}

/** Where the characters stand that have to be escaped, so that no part of a line commands a build server. */
export function logCommandsIn(line: string): Set<number> {
  return new Set(Array.from(line.matchAll(logCommand), ({ index }) => index + 1));
}

/** `\n`, `\t`, `\u{1b}`. */
export function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** A line of a log that begins with `::` is a command to GitHub's runner. */
export function asLineStart(text: string): string {
  return text.replace(/^(\s*):(?=:)/, `$1${escaped(":")}`);
}
