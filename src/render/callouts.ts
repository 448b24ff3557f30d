import type { Callout, Options } from "@r4ai/remark-callout";
import { sealed } from "./trusted.ts";

/** Obsidian's names and aliases, and GitHub's five; the value is the look. */
const looks: ReadonlyMap<string, string> = new Map(
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

export function isKnownCallout(type: string): boolean {
  return looks.has(type.toLowerCase());
}

/** A callout of an unknown type keeps its word and gets a neutral look. */
function classes(callout: Callout): string[] {
  return ["callout", `callout-${looks.get(callout.type.toLowerCase()) ?? "neutral"}`];
}

export const calloutOptions: Options = {
  root: (callout) => ({
    tagName: callout.isFoldable ? "details" : "div",
    properties: {
      ...(sealed({ className: classes(callout) }) as Record<string, string>),
      ...(callout.isFoldable && callout.defaultFolded === false ? { open: true } : {}),
    },
  }),
  title: (callout) => ({
    tagName: callout.isFoldable ? "summary" : "div",
    properties: sealed({ className: ["callout-title"] }) as Record<string, string>,
  }),
  titleInner: () => undefined,
  body: () => ({ tagName: "div", properties: sealed({ className: ["callout-body"] }) as Record<string, string> }),
  icon: () => undefined,
  foldIcon: () => undefined,
};
