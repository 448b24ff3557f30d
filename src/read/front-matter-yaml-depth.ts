/**
 * The parser calls itself for each level. Near the end of the stack V8 may end the whole process instead of throwing
 * (measured: 15 KB of `{a: ` on Node 20), so depth is bounded before the parser sees the text. Counting is generous:
 * quotes are not minded, because a text in which quotes hide 64 brackets is as rare as it is harmless to refuse.
 */
const deepestFlow = 64;
const deepestIndentation = 200;
const mostColonsInARow = 64;

/** The offset at which the text nests deeper than a person would write, or undefined. */
export function tooDeepAt(source: string): number | undefined {
  return deepIndentationAt(source) ?? deepFlowAt(source);
}

/** Each level of a block takes at least one column, be it a blank or the `-`, `?` or `:` of a nested entry. */
function deepIndentationAt(source: string): number | undefined {
  for (const match of source.matchAll(/^[ \t?:-]+/gm)) {
    const columns = match[0].length;
    if (columns <= deepestIndentation) continue;
    // Blanks before text are a pasted block, and a line of dashes is a text too: neither nests.
    if (/[?:-][ \t]/.test(match[0]) || keyFollows(source, match.index + columns)) return match.index;
  }
  return undefined;
}

function keyFollows(source: string, offset: number): boolean {
  const key = /[^\r\n:]{1,100}:(?:[ \t\r\n]|$)/y;
  key.lastIndex = offset;
  return key.test(source);
}

function deepFlowAt(source: string): number | undefined {
  let depth = 0;
  let colons = 0;
  for (let offset = 0; offset < source.length; offset++) {
    const character = source[offset];
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    else if (character === ":" && /\s/.test(source[offset + 1] ?? " ")) colons += 1;
    if (character === "," || "[]{}".includes(character ?? "") || (character === "\n" && depth === 0)) colons = 0;
    if (depth > deepestFlow || colons > mostColonsInARow) return offset;
  }
  return undefined;
}
