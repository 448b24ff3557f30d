import type { Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import { walkMarkdown } from "./walk.ts";

type InlineMath = Extract<PhrasingContent, { type: "inlineMath" }>;
type DisplayMath = Extract<RootContent, { type: "math" }>;

/**
 * `$$…$$` that stands alone on a line of a paragraph, as in a list item below its label, is a formula of its own. The
 * Markdown parser takes it for part of the sentence, because a block of mathematics has its fences on lines of their own.
 */
export function setFormulasApart(root: Root): void {
  walkMarkdown(root, (node, index, parent) => {
    if (node.type !== "paragraph" || !node.children.some((child) => child.type === "inlineMath")) return undefined;
    const blocks = blocksOf(node);
    if (!blocks) return "skip";
    (parent.children as RootContent[]).splice(index, 1, ...blocks);
    return index + blocks.length;
  });
}

function blocksOf(paragraph: Paragraph): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  let open: PhrasingContent[] = [];
  const close = () => {
    const children = withoutOuterBreaks(open);
    open = [];
    const [start, end] = [children[0]?.position?.start, children[children.length - 1]?.position?.end];
    if (children.length === 0) return;
    blocks.push({ type: "paragraph", children, ...(start && end ? { position: { start, end } } : {}) });
  };
  paragraph.children.forEach((child, i) => {
    const alone = endsLine(paragraph.children[i - 1]) && startsLine(paragraph.children[i + 1]);
    if (child.type !== "inlineMath" || !alone) {
      open.push(child);
      return;
    }
    close();
    blocks.push(displayed(child));
  });
  close();
  return blocks.some((block) => block.type === "math") ? blocks : undefined;
}

function endsLine(before: PhrasingContent | undefined): boolean {
  return before === undefined || before.type === "break" || (before.type === "text" && /\n[ \t]*$/.test(before.value));
}

function startsLine(after: PhrasingContent | undefined): boolean {
  return (
    after === undefined || after.type === "break" || (after.type === "text" && /^[ \t]*(?:\n|$)/.test(after.value))
  );
}

function withoutOuterBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent | undefined) =>
    node?.type === "break" || (node?.type === "text" && node.value.trim() === "");
  let [from, to] = [0, nodes.length];
  while (from < to && isBlank(nodes[from])) from += 1;
  while (to > from && isBlank(nodes[to - 1])) to -= 1;
  return nodes.slice(from, to).map((node, i, kept) => {
    if (node.type !== "text") return node;
    const [first, last] = [i === 0, i === kept.length - 1];
    return trimmed(node, first, last);
  });
}

/** Without the line break towards the formula; the position keeps to the lines that are left. */
function trimmed(node: Text, first: boolean, last: boolean): Text {
  const lead = first ? (node.value.match(/^\s*\n\s*/)?.[0] ?? "") : "";
  const tail = last ? (node.value.slice(lead.length).match(/[ \t]*\n\s*$/)?.[0] ?? "") : "";
  if (lead === "" && tail === "") return node;
  const value = node.value.slice(lead.length, node.value.length - tail.length);
  const position = node.position;
  if (!position) return { type: "text", value };
  const start = lead ? { line: position.start.line + breaks(lead), column: 1 } : position.start;
  const lines = value.split("\n");
  const length = lines[lines.length - 1]?.length ?? 0;
  const end = { line: start.line + lines.length - 1, column: (lines.length === 1 ? start.column : 1) + length };
  return { type: "text", value, position: { start, end: tail ? end : position.end } };
}

function breaks(text: string): number {
  return text.split("\n").length - 1;
}

/** With the HTML that `mdast-util-math` gives to a block. */
function displayed(node: InlineMath): DisplayMath {
  const code = {
    type: "element" as const,
    tagName: "code",
    properties: { className: ["language-math", "math-display"] },
    children: [{ type: "text" as const, value: node.value }],
  };
  return {
    type: "math",
    value: node.value,
    meta: null,
    data: { hName: "pre", hChildren: [code] },
    ...(node.position ? { position: node.position } : {}),
  };
}
