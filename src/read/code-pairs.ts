import { isBlankFence } from "./placeholder-code.ts";

export interface CodePair {
  before?: string;
  after?: string;
}

const marks = "(?:#|//|--|;|%|'|<!--|/\\*|\\(\\*|\\{-|rem\\b)";
/** `# Before (broken)`, `// AFTER:`, `<!-- ❌ before -->`: a comment that begins one half. */
const half = new RegExp(`^[ \\t]*${marks}[^\\p{L}\\p{N}\\n]*(before|after)\\b[^\\n]*$`, "imu");
/** `# Broken`, `// Fixed`: only where both are there. */
const otherHalf = new RegExp(
  `^[ \\t]*${marks}[^\\p{L}\\p{N}\\n]*(?:(?:the )?(old|broken|wrong|bad|incorrect)|(?:the )?(new|fixed|right|good|correct))(?: code| version| way)?[^\\p{L}\\p{N}\\n]*$`,
  "imu",
);

/** The code before and after a change, of one fence that holds both halves or one of them. What is left blank is left out. */
export function codePair(code: string): CodePair {
  const named = halvesOf(code, half, (match) => (match[1]?.toLowerCase() === "before" ? "before" : "after"));
  if (named.before !== undefined || named.after !== undefined) return filled(named);
  const other = halvesOf(code, otherHalf, (match) => (match[1] === undefined ? "after" : "before"));
  return other.before !== undefined && other.after !== undefined ? filled(other) : {};
}

function halvesOf(code: string, mark: RegExp, sideOf: (match: RegExpExecArray) => keyof CodePair): CodePair {
  const pair: CodePair = {};
  let side: keyof CodePair | undefined;
  let body: string[] = [];
  const close = () => {
    if (side !== undefined) pair[side] ??= withoutOuterBlanks(body);
    body = [];
  };
  for (const line of code.split("\n")) {
    const match = line.length <= 300 ? mark.exec(line) : null;
    if (match && (side === undefined || sideOf(match) !== side)) {
      close();
      side = sideOf(match);
    } else body.push(line);
  }
  close();
  return pair;
}

/** Blank lines around it go; the indentation of its first line stays. */
function withoutOuterBlanks(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

function filled(pair: CodePair): CodePair {
  const has = (code: string | undefined): code is string =>
    code !== undefined && code.trim() !== "" && !isBlankFence(code);
  return { ...(has(pair.before) ? { before: pair.before } : {}), ...(has(pair.after) ? { after: pair.after } : {}) };
}
