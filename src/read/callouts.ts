import type { Blockquote, Root, Text } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { nearestWord } from "./nearest-word.ts";
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
    const nearest = nearestWord(type.text.toLowerCase(), calloutLooks.keys()) ?? "";
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
