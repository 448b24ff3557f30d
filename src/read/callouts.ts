import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { nearestWord } from "./nearest-word.ts";

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
  visit(root, "blockquote", (node) => {
    const [first] = node.children;
    const [text] = first?.type === "paragraph" ? first.children : [];
    const type = text?.type === "text" ? text.value.match(/^\[!([^\]\s]{1,40})\]/)?.[1] : undefined;
    if (type === undefined || calloutLooks.has(type.toLowerCase().split("|")[0] ?? "")) return;
    const nearest = nearestWord(type.toLowerCase(), calloutLooks.keys()) ?? "";
    problems.push({ id: "callout-unknown", place: placeOfNode(text), values: { type, nearest } });
  });
  return problems;
}
