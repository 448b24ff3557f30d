/** The line that says what was thrown. */
export interface Header {
  type?: string;
  message?: string;
  /** Where a syntax error stands, which Node prints above the error. */
  source?: { file: string; line: number };
}

/** A message longer than this is no longer looked through for its first line. */
const longestMessage = 20;

/** `TypeError: message`, `Uncaught (in promise) Error`, `TypeError [ERR_X]: message`, anywhere in a log line. */
const thrown =
  /(?:^|[\s([:"'>])((?:[A-Za-z_$][\w$]*\.)*(?:[A-Z][\w$]*)?(?:Error|Exception|Warning|Failure|Rejection|Violation))(?: \[([A-Z][A-Z0-9_]*)\])?(?::(?: (.*))?|\s*$)/;
/** Errors of one's own may be called anything; then the line must be nothing but the error. */
const namedFreely = /^(?:Uncaught )?([A-Z][\w$]{2,40}(?: [A-Z]\w+)?): (.+)$/;

/** Looks upwards from the first frame, but not beyond `stop`, the last line that belongs to something else. */
export function headerAbove(lines: readonly string[], firstFrame: number, stop: number): Header | undefined {
  const top = Math.max(stop, firstFrame - 1 - longestMessage);
  for (let index = firstFrame - 1; index > top; index--) {
    const line = lines[index] ?? "";
    const strong = thrown.exec(line);
    const match = strong ?? (index === firstFrame - 1 ? namedFreely.exec(line) : null);
    if (!match?.[1]) continue;
    const first = (strong ? strong[3] : match[2]) ?? "";
    const message = [first, ...lines.slice(index + 1, firstFrame)].join("\n").trimEnd();
    const source = sourceAbove(lines, index, stop);
    return { type: match[1], ...(message ? { message } : {}), ...(source ? { source } : {}) };
  }
  return undefined;
}

/** `/app/bad.js:1`, the line itself, a caret, an empty line, then the error. */
function sourceAbove(lines: readonly string[], header: number, stop: number): Header["source"] {
  const caret = [1, 2, 3].map((up) => header - up).find((index) => /^\s*\^+\s*$/.test(lines[index] ?? ""));
  if (caret === undefined || caret - 2 <= stop) return undefined;
  const match = /^(\S.*):(\d{1,7})$/.exec(lines[caret - 2] ?? "");
  return match?.[1] ? { file: match[1].replace(/^file:\/\//, ""), line: Number(match[2]) } : undefined;
}
