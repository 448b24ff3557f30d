import { diffLines } from "diff";
import type { Code, Nodes } from "mdast";
import { codePair } from "#read/code-pairs.ts";
import { isResidue } from "#read/marks.ts";
import { walkMarkdown } from "#read/walk.ts";
import { asWritten, text, type Wrapper, wrapper } from "../wrapper.ts";
import { replaceRange, type View } from "./view.ts";

/** More changed lines than this are two programs and not one change; and comparing them takes long. */
const mostEdits = 400;

/** Code before and after a change, in one fence or in two that follow each other, as one comparison line by line. */
export const codePairs: View = (root, { fixes }) => {
  if (!fixes.some(({ codeBefore, codeAfter }) => codeBefore !== undefined && codeAfter !== undefined)) return;
  walkMarkdown(root, (node, index, parent) => {
    if (node.type !== "code" || isResidue(node)) return undefined;
    const next = (parent.children as Nodes[])[index + 1];
    const { before, after, last } = pairAt(node, next);
    const drawn = before === undefined || after === undefined ? undefined : comparison(before, after);
    if (!drawn) return undefined;
    replaceRange(parent, node, last, (nodes) => [drawn, asWritten(nodes, "Before and after, as written")]);
    return index + 2;
  });
};

function pairAt(node: Code, next: Nodes | undefined): { before?: string; after?: string; last: Code } {
  const own = codePair(node.value);
  if (own.before === undefined || own.after !== undefined || next?.type !== "code") return { ...own, last: node };
  const { before, after } = codePair(next.value);
  return before === undefined && after !== undefined ? { ...own, after, last: next } : { ...own, last: node };
}

/** Undefined when both are the same, or have too little in common to be compared. */
function comparison(before: string, after: string): Wrapper | undefined {
  const changes = diffLines(`${before}\n`, `${after}\n`, { maxEditLength: mostEdits });
  if (!changes?.some(({ added, removed }) => added || removed)) return undefined;
  const lines = changes.flatMap(({ value, added, removed }) => {
    const [tag, sign] = added ? (["ins", "+"] as const) : removed ? (["del", "-"] as const) : (["span", " "] as const);
    return value
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => wrapper(tag, [text(`${sign} ${line}\n`)]));
  });
  return wrapper("pre", [wrapper("code", lines)], { className: ["diff"], label: "What changed in the code" });
}
