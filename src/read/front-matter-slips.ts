import type { Span } from "./front-matter-values.ts";
import { linesFrom } from "./text-lines.ts";

/** A line that Git left between two versions. */
export const conflictMarker = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/;

/** `key:` or `key =`, where a key has up to three words. */
export const keyLine =
  /^(?:"[^"]*"|'[^']*'|[\p{L}_$][\p{L}\p{N}_.$-]*(?: [\p{L}\p{N}_.-]+){0,2})[ \t]*[:=](?:[ \t]|$)/u;

export function conflictIn(block: string): Span | undefined {
  for (const { text, start, end } of linesFrom(block, 0)) if (conflictMarker.test(text)) return { start, end };
  return undefined;
}

/** The closing line that was found belongs to the body when prose and headings stand between it and the keys. */
export function closerIsMissing(block: string): boolean {
  const lines = [...linesFrom(block, 0)].map((line) => line.text);
  const blank = lines.findIndex((line) => line.trim() === "");
  if (blank < 1 || !keyLine.test(lines[0] ?? "")) return false;
  const rest = lines.slice(blank);
  return (
    rest.some((line) => /^#{1,6} \S/.test(line)) && rest.some((line) => /^[^\s#]/.test(line) && !keyLine.test(line))
  );
}

/** Two key lines or more at the start of the body, then the delimiter again: keys that nobody reads. */
export function secondBlockFollows(body: string, delimiter: string): boolean {
  let keys = 0;
  for (const { text } of linesFrom(body, 0)) {
    if (text.trimEnd() === delimiter) return keys > 1;
    if (!/^[A-Za-z_][\w-]*[ \t]*[:=](?:[ \t]|$)/.test(text)) return false;
    keys += 1;
  }
  return false;
}
