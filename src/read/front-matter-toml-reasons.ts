import type { Span } from "./front-matter-values.ts";

/** Where the slip is, and in plain words what it is. `offset` and `message` are the parser's. */
export function explainTomlError(source: string, offset: number, message: string): { span: Span; reason: string } {
  const lineStart = source.lastIndexOf("\n", offset - 1) + 1;
  const lineEnd = endOfLine(source, lineStart);
  const line = source.slice(lineStart, lineEnd);
  const here = { start: offset, end: Math.max(offset, Math.min(offset + 1, lineEnd)) };
  const at = (start: number, length: number, reason: string) => ({ span: { start, end: start + length }, reason });

  const template = line.indexOf("{{");
  if (template !== -1)
    return at(lineStart + template, 2, "`{{ … }}` is code of a template, which nothing has filled in");
  const yaml = /^([\w.-]+)[ \t]*:(?:[ \t]|$)/.exec(line);
  if (yaml?.[1])
    return at(
      lineStart + yaml[1].length,
      1,
      `\`${yaml[1]}: …\` is YAML; between \`+++\` lines write \`${yaml[1]} = …\``,
    );
  if (/redefine|multiple times/.test(message)) return { span: here, reason: `\`${keyOf(line)}\` is written twice` };
  if (/[Uu]nterminated string|end of string|control characters/.test(message)) {
    if (!/^(?:\r?\n|$)/.test(source.slice(offset)))
      return { span: here, reason: "a control character stands in this text" };
    return at(lastQuote(source, lineStart, offset), 1, "the quote that opens here is never closed");
  }
  if (/invalid date/i.test(message)) {
    const before = /[\d:.TtZz+-]*$/.exec(source.slice(lineStart, offset))?.[0] ?? "";
    const token = before + (/^[\d:.TtZz+-]*/.exec(source.slice(offset, lineEnd))?.[0] ?? "");
    return at(offset - before.length, token.length, `\`${token}\` is no date that exists`);
  }
  if (/invalid value/.test(message) && source.slice(offset, lineEnd).trim() === "") {
    return { span: here, reason: "the value is missing" };
  }
  if (/invalid value/.test(message) && /^[\p{L}_]/u.test(source.slice(offset))) {
    return { span: here, reason: "a text needs quotes around it" };
  }
  if (/end-of-line|[Mm]ust be a newline/.test(message)) {
    return { span: here, reason: "text follows the value; a quote inside quotes needs a `\\` before it" };
  }
  if (/comma or end of structure/.test(message))
    return { span: here, reason: "a `,` or the closing `]` or `}` is missing before this" };
  return { span: here, reason: `TOML cannot be read here: ${message}` };
}

function endOfLine(source: string, from: number): number {
  const end = source.slice(from).search(/\r?\n/);
  return end === -1 ? source.length : from + end;
}

function keyOf(line: string): string {
  return /^[\s[]*([^\]=#]*)/.exec(line)?.[1]?.trim() ?? "";
}

/** The last quote at or before the place where the text stopped making sense, else that place. */
function lastQuote(source: string, lineStart: number, offset: number): number {
  const before = source.slice(lineStart, offset);
  const quote = Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"));
  return quote === -1 ? offset : lineStart + quote;
}
