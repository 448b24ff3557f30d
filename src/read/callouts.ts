import type { Blockquote, Paragraph, Root, Text } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { nearestName } from "#model/nearest.ts";
import { splitLines } from "./labels.ts";
import { placeOfNode } from "./marks.ts";
import { plainLine } from "./plain-text.ts";
import { walkMarkdown } from "./walk.ts";

/** Obsidian's types with their aliases, and GitHub's five; the value is the look that they share. */
export const calloutLooks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    abstract: "abstract",
    summary: "abstract",
    tldr: "abstract",
    info: "info",
    todo: "todo",
    tip: "tip",
    hint: "tip",
    important: "important",
    success: "success",
    check: "success",
    done: "success",
    question: "question",
    help: "question",
    faq: "question",
    warning: "warning",
    caution: "caution",
    attention: "warning",
    failure: "failure",
    fail: "failure",
    missing: "failure",
    danger: "danger",
    error: "danger",
    bug: "bug",
    example: "example",
    quote: "quote",
    cite: "quote",
    note: "note",
  }),
);

/** Callouts of a type that nobody knows; they are shown as plain boxes that keep the word. */
export function unknownCallouts(root: Root): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  walkMarkdown(root, (node) => {
    const type = node.type === "blockquote" ? calloutType(node) : undefined;
    if (type === undefined || calloutLooks.has(type.text.toLowerCase().split("|")[0] ?? "")) return undefined;
    const nearest = nearestName(type.text.toLowerCase(), calloutLooks.keys()) ?? "";
    problems.push({ id: "callout-unknown", place: placeOfNode(type.node), values: { type: type.text, nearest } });
    return undefined;
  });
  return problems;
}

/** The word in `> [!WORD]`, if the quote is a callout. */
function calloutType(quote: Blockquote): { text: string; node: Text } | undefined {
  const [first] = quote.children;
  const node = first?.type === "paragraph" ? first.children[0] : undefined;
  const text = node?.type === "text" ? node.value.match(/^\[!([^\]\s]{1,40})\]/)?.[1] : undefined;
  return text !== undefined && node?.type === "text" ? { text, node } : undefined;
}

/** The quote as a box: its type in lower case, its title in plain words, and what stands below them. */
export interface Callout {
  type: string;
  title: string;
  body: Blockquote["children"];
}

/**
 * Reads `> [!ABSTRACT] Executive summary`. Sets the first line apart from the rest of its paragraph in the tree, so that the
 * body can be read, and marked, as paragraphs of its own.
 */
export function calloutOf(quote: Blockquote, sourceLines: readonly string[]): Callout | undefined {
  const type = calloutType(quote)?.text.toLowerCase().split("|")[0];
  const first = quote.children[0];
  if (type === undefined || first?.type !== "paragraph") return undefined;
  const [head = [], ...lines] = splitLines(first.children, sourceLines);
  const title = plainLine(head).replace(/^\[![^\]\s]{1,40}\][+-]?\s*/, "");
  const children = lines.flatMap((line, i) => (i > 0 ? [newline, ...line] : line));
  const [start, end] = [lines[0]?.[0]?.position?.start, first.position?.end];
  if (lines.length > 0) {
    const body: Paragraph = { type: "paragraph", children, ...(start && end ? { position: { start, end } } : {}) };
    quote.children.splice(0, 1, { ...first, children: head }, body);
  }
  return { type, title, body: quote.children.slice(1) };
}

const newline: Text = { type: "text", value: "\n" };
