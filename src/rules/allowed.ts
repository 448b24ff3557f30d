import type { Config } from "#model/config.ts";

/** True when the configuration lets this value pass, whichever rule saw it. */
export function isAllowed(value: string, { secrets }: Pick<Config, "secrets">): boolean {
  return secrets.allow.some(({ match }) => matches(value, match));
}

/** Whole value, `*` for any run of characters: its pieces are found one after the other, so that it takes linear time. */
function matches(value: string, pattern: string): boolean {
  const pieces = pattern.split("*");
  const first = pieces[0] ?? "";
  const last = pieces[pieces.length - 1] ?? "";
  if (pieces.length === 1) return value === pattern;
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = value.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= value.length - last.length;
}
