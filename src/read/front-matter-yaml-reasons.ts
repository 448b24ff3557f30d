import { isCollection, isMap, isNode, isScalar, type Node, type YAMLError, type YAMLWarning } from "yaml";
import type { Span } from "./front-matter-values.ts";

export interface Explained {
  span: Span;
  /** A clause in plain words. */
  reason: string;
}

/** Where the slip is, which is often before the place where the parser noticed, and in plain words what it is. */
export function explainYamlError(source: string, error: YAMLError, contents: unknown): Explained {
  const [offset] = error.pos;
  const explain = explanations[error.code];
  return (
    explain?.({ source, offset, message: error.message, contents }) ??
    at(source, offset, `YAML cannot be read here: ${lowerFirst(error.message.split("\n")[0] ?? "")}`)
  );
}

/** A tag that nobody resolves, or undefined: the parser's other warnings are about style. */
export function explainYamlWarning(source: string, { code, pos }: YAMLWarning): Explained | undefined {
  if (code !== "TAG_RESOLVE_FAILED") return undefined;
  const [start, end] = pos;
  const tag = source.slice(start, end);
  return {
    span: { start, end },
    reason: `\`${tag}\` is a tag, which front matter does not use; a text that begins with \`!\` needs quotes`,
  };
}

interface Slip {
  source: string;
  offset: number;
  message: string;
  contents: unknown;
}

const explanations: Partial<Record<YAMLError["code"], (slip: Slip) => Explained | undefined>> = {
  TAB_AS_INDENT: ({ source, offset }) => at(source, offset, "this line is indented with a tab; YAML takes blanks only"),
  BLOCK_AS_IMPLICIT_KEY: explainSecondColon,
  MISSING_CHAR: explainMissing,
  MULTILINE_IMPLICIT_KEY: ({ source, offset }) => explainLineWithoutKey(source, offset),
  BAD_INDENT: explainOpenBracket,
  UNEXPECTED_TOKEN: explainUnexpected,
  BAD_SCALAR_START: ({ source, offset }) =>
    at(source, offset, `a text that begins with \`${source[offset]}\` needs quotes`),
  BAD_DQ_ESCAPE: ({ source, offset }) =>
    at(
      source,
      offset,
      `\`${source.slice(offset, offset + 2)}\` is no escape; a text with \`\\\` in it needs single quotes`,
      2,
    ),
  BAD_ALIAS: ({ source, offset }) => at(source, offset, `a text that begins with \`${source[offset]}\` needs quotes`),
  NON_STRING_KEY: ({ source, offset }) => explainOddKey(source, offset),
  MULTIPLE_DOCS: ({ source, offset }) => at(source, offset, "a second document begins here; front matter is one"),
  RESOURCE_EXHAUSTION: ({ source, offset }) => at(source, offset, "values are nested too deeply"),
};

function explainOddKey(source: string, offset: number): Explained {
  const template = source.slice(Math.max(0, offset - 1), offset + 2).indexOf("{{");
  if (template === -1) return at(source, offset, "a key must be plain text; a text with these characters needs quotes");
  return at(source, Math.max(0, offset - 1) + template, "a text with `{{ … }}` needs quotes", 2);
}

/** `title: a: b`, or a line that is indented below one that has its value already. */
function explainSecondColon({ source, offset }: Slip): Explained {
  const line = lineAt(source, offset);
  const colon = /:(?:[ \t]|$)/.exec(line.text.slice(offset - line.start));
  if (colon) {
    const key = keyOf(line.text.slice(0, offset - line.start));
    const whose = key ? `the value of \`${key}\`` : "this text";
    return at(source, offset + colon.index, `${whose} has \`: \` in it and needs quotes`);
  }
  const next = lineAt(source, line.end + 1);
  const indent = next.text.search(/\S/);
  return at(
    source,
    next.start + Math.max(0, indent),
    "this line is indented deeper, but the line above it has its value already",
  );
}

function explainMissing({ source, offset, message, contents }: Slip): Explained | undefined {
  if (message.includes("closing")) {
    const quoted = lastBefore(contents, offset, (node) => isScalar(node) && /^["']/.test(source.slice(startOf(node))));
    return at(source, quoted ? startOf(quoted) : offset, "the quote that opens here is never closed");
  }
  if (message.includes("Comments"))
    return at(source, offset, "`#` begins a comment here; a text with `#` in it needs quotes");
  if (message.includes("map values")) return explainLineWithoutKey(source, offset);
  return message.includes("must end with") ? explainOpenBracket({ source, offset, message, contents }) : undefined;
}

function explainLineWithoutKey(source: string, offset: number): Explained {
  const line = lineAt(source, offset);
  const tight = /^[ \t-]*([\w-]+):(?=[^\s/])/.exec(line.text);
  if (tight?.[1]) {
    return at(source, line.start + tight[0].length - 1, `a blank is missing after the colon of \`${tight[1]}\``);
  }
  return at(source, offset, "this line has no `key: value`");
}

function explainOpenBracket({ source, offset, contents }: Slip): Explained | undefined {
  const open = lastBefore(contents, offset, (node) => isCollection(node) && node.flow === true);
  if (!open) return undefined;
  const bracket = source[startOf(open)];
  return at(
    source,
    startOf(open),
    `the \`${bracket}\` that opens here is never closed with \`${bracket === "{" ? "}" : "]"}\``,
  );
}

function explainUnexpected({ source, offset, message }: Slip): Explained | undefined {
  if (message.includes("block-seq-ind"))
    return at(source, offset, "the first `- ` of a list needs a line of its own, below the key");
  if (!message.includes("at node end")) return undefined;
  const line = lineAt(source, offset);
  const before = line.text.slice(0, offset - line.start).trimEnd();
  const alias = /(?:^|[\s[{,])(\*[^\s,[\]{}]*)$/.exec(before)?.[1];
  if (alias) {
    const start = line.start + before.length - alias.length;
    return at(source, start, "a text that begins with `*` needs quotes", alias.length);
  }
  const last = before.at(-1) ?? "";
  if (`"'`.includes(last))
    return at(
      source,
      offset,
      `text follows the closing \`${last}\`; a quote inside quotes must be written twice or escaped`,
    );
  return "]}".includes(last)
    ? at(source, offset, `text follows the closing \`${last}\`; the whole value needs quotes`)
    : undefined;
}

function at(source: string, start: number, reason: string, length = 1): Explained {
  return { span: { start, end: Math.min(start + length, source.length) }, reason };
}

function lineAt(source: string, offset: number): { start: number; end: number; text: string } {
  const start = source.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  const newline = source.indexOf("\n", Math.max(start, offset));
  const end = newline === -1 ? source.length : newline;
  return { start, end, text: source.slice(start, end).replace(/\r$/, "") };
}

function keyOf(beforeValue: string): string {
  return /([^\s:-][^:]*):[ \t]*$/.exec(beforeValue)?.[1]?.trim() ?? "";
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** The last node that starts before the offset, in document order. */
function lastBefore(root: unknown, offset: number, wanted: (node: Node) => boolean): Node | undefined {
  let found: Node | undefined;
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    if (wanted(node) && startOf(node) < offset && (!found || startOf(node) >= startOf(found))) found = node;
    if (!isCollection(node)) return;
    const children = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
    for (const child of children) visit(child);
  };
  visit(root);
  return found;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
