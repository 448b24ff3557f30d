import type { Nodes, PhrasingContent } from "mdast";
import { isPlaceholder, promptsIn } from "./placeholders.ts";
import { plainLine } from "./plain-text.ts";
import { piece } from "./text-pieces.ts";

const inside = new Set(["text", "inlineCode", "emphasis", "strong"]);

/**
 * Prompts with markup in them: `[e.g., run` … a code span … `twice]`. Cuts their first and last text at the brackets and
 * gives the nodes of each.
 */
export function spanningPrompts(parent: { children: Nodes[] }): Nodes[][] {
  const found: Nodes[][] = [];
  for (let i = 0; i < parent.children.length; i += 1) {
    const last = endOf(parent.children, i);
    const first = parent.children[i];
    if (last === undefined || first?.type !== "text") continue;
    const nodes = cut(parent, i, last);
    found.push(nodes);
    i = parent.children.indexOf(nodes[nodes.length - 1] as Nodes);
  }
  return found;
}

/** The index of the text that closes the bracket which the text at `from` leaves open, if what they hold is a prompt. */
function endOf(children: readonly Nodes[], from: number): number | undefined {
  const first = children[from];
  if (first?.type !== "text" || openBracket(first.value) < 0) return undefined;
  for (let i = from + 1; i < children.length && i - from <= 20; i += 1) {
    const node = children[i];
    if (node === undefined || !inside.has(node.type)) return undefined;
    if (node.type !== "text" || !/[[\]]/.test(node.value)) continue;
    const close = node.value.search(/[[\]]/);
    if (node.value[close] !== "]") return undefined;
    return isPrompt(children, from, i) ? i : undefined;
  }
  return undefined;
}

function isPrompt(children: readonly Nodes[], from: number, to: number): boolean {
  const [first, last] = [children[from], children[to]];
  if (first?.type !== "text" || last?.type !== "text") return false;
  const open = openBracket(first.value);
  const close = last.value.indexOf("]");
  const middle = plainLine(children.slice(from + 1, to));
  const text = `${first.value.slice(open)}${middle}${last.value.slice(0, close + 1)}`;
  const [before, after] = [first.value.slice(0, open), last.value.slice(close + 1)];
  const whole = /^[\s:：—–-]*$/u.test(before) && /^[\s.]*$/.test(after) && to === children.length - 1;
  return promptsIn(text).length > 0 || (whole && isPlaceholder(text));
}

function openBracket(text: string): number {
  const open = text.lastIndexOf("[");
  return text.indexOf("]", open) > open ? -1 : open;
}

function cut(parent: { children: Nodes[] }, from: number, to: number): Nodes[] {
  const [first, last] = [parent.children[from], parent.children[to]];
  if (first?.type !== "text" || last?.type !== "text") return [];
  const open = openBracket(first.value);
  const close = last.value.indexOf("]") + 1;
  const prompt: PhrasingContent[] = [
    piece(first, open, first.value.length),
    ...(parent.children.slice(from + 1, to) as PhrasingContent[]),
    piece(last, 0, close),
  ];
  const before = open > 0 ? [piece(first, 0, open)] : [];
  const after = close < last.value.length ? [piece(last, close, last.value.length)] : [];
  parent.children.splice(from, to - from + 1, ...before, ...prompt, ...after);
  return prompt;
}
