import type { ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { Residue } from "#model/incident.ts";
import { headingKey } from "./heading-key.ts";
import { isKnownTemplateText } from "./known-template-text.ts";
import { isResidue, marksOf, placeOfNode, placeOfNodes } from "./marks.ts";
import { isBlankFence, isPromptCode } from "./placeholder-code.ts";
import { isPlaceholder } from "./placeholders.ts";
import { plainLine, plainText } from "./plain-text.ts";
import { lineEdges, splitPrompts } from "./prompt-pieces.ts";
import { spanningPrompts } from "./spanning-prompts.ts";
import { piece } from "./text-pieces.ts";
import { walkMarkdown } from "./walk.ts";

export interface ResidueOptions {
  /** The kind's template has example blocks: `**Example**:` starts one. */
  examples: boolean;
  /** An example is one paragraph: its own, or the next one where the label stands alone. */
  single?: boolean;
  /** Keys of labels that end an example, because the template goes on with them. */
  endsExample: (key: string) => boolean;
}

/**
 * Marks what a template left behind: examples, instructions and placeholders. Marked nodes stay in the tree, where they
 * are shown muted, and are skipped by everything that reads values.
 */
export function markResidue(root: Root, options: ResidueOptions): Residue[] {
  const residue: Residue[] = [];
  markBlocks(root.children, options, residue);
  walkMarkdown(root, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "code" || node.type === "math") {
      if (isBlankFence(node.value)) mark(node, "placeholder", residue);
      return "skip";
    }
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
      markPrompts(node, residue);
      return "skip";
    }
    return undefined;
  });
  return residue;
}

function markBlocks(nodes: RootContent[], options: ResidueOptions, residue: Residue[]): void {
  let inExample = false;
  for (const node of nodes) {
    if (node.type === "heading" || node.type === "thematicBreak") {
      inExample = false;
      continue;
    }
    const kind = blockResidue(node, options, inExample);
    const goesOn: boolean = !options.single || (!inExample && isExampleLabel(plainLine(node)));
    if (kind === "example" && inExample) extend(node, residue);
    else if (kind) mark(node, kind, residue);
    else markItems(node, residue);
    inExample = kind === "example" && goesOn;
  }
}

/** The blocks of one example are one finding. */
function extend(node: RootContent, residue: Residue[]): void {
  marksOf(node).residue = "example";
  const last = residue[residue.length - 1];
  const { endLine, endColumn } = placeOfNode(node);
  if (last) last.place = { ...last.place, endLine, endColumn };
}

function blockResidue(node: RootContent, options: ResidueOptions, inExample: boolean): Residue["kind"] | undefined {
  const label = node.type === "paragraph" ? leadKey(node) : undefined;
  if (options.examples && (label === "example" || label === "examples")) {
    return options.single && node.type === "paragraph" && hasOwnLines(node) ? undefined : "example";
  }
  if (inExample && !(label !== undefined && options.endsExample(label))) return "example";
  if (label === "instructions" || label === "instruction") return "instruction";
  if (node.type !== "paragraph" && node.type !== "blockquote") return undefined;
  const text = plainLine(node);
  // A box of the template is part of its layout, like a heading.
  if (node.type === "blockquote" && text.startsWith("[!")) return undefined;
  if (isKnownTemplateText(text) || plainText(node).split("\n").every(isKnownTemplateText)) return "instruction";
  return node.type === "paragraph" && isPlaceholder(text) && !hasLink(node) ? "placeholder" : undefined;
}

/** The template's lines and the author's share the paragraph, without a blank line between. */
function hasOwnLines(node: Paragraph): boolean {
  const lines = plainText(node)
    .split("\n")
    .filter((line) => !isExampleLabel(line));
  return lines.length > 1 && lines.some(isKnownTemplateText) && !lines.every(isKnownTemplateText);
}

function isExampleLabel(line: string): boolean {
  return /^examples?\s*[:：]?$/iu.test(line);
}

/** The key of the bold or italic text with a colon at the start of a paragraph. */
function leadKey(paragraph: Paragraph): string | undefined {
  const [head, next] = paragraph.children;
  if (head?.type !== "strong" && head?.type !== "emphasis") return undefined;
  const text = plainLine(head);
  const colon = /[:：]$/u.test(text) || (next?.type === "text" && /^\s*[:：]/u.test(next.value));
  return colon || next === undefined ? headingKey(text) : undefined;
}

function hasLink(node: Paragraph): boolean {
  return node.children.some((child) => child.type === "link" || child.type === "image");
}

/** List items that are wholly a placeholder, at any depth. */
function markItems(node: Nodes, residue: Residue[]): void {
  if (!("children" in node)) return;
  for (const child of node.children as Nodes[]) {
    if (child.type === "listItem" && isEmptyItem(child)) mark(child, "placeholder", residue);
    else if (child.type !== "paragraph") markItems(child, residue);
  }
}

/** An item of which nothing is left without its placeholders, nested items included. */
function isEmptyItem(item: ListItem): boolean {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph" || hasLink(first)) return false;
  const text = plainLine(first);
  const empty = isPlaceholder(text) || isKnownTemplateText(text);
  return empty && rest.every((child) => child.type === "list" && child.children.every(isEmptyField));
}

/** `- **Owner**: [Name]` below an action that is itself a placeholder. */
function isEmptyField(item: ListItem): boolean {
  const text = plainLine(item);
  const value = text.slice(text.indexOf(":") + 1);
  return isPlaceholder(value) || isEmptyItem(item);
}

function mark(node: RootContent, kind: Residue["kind"], residue: Residue[]): void {
  const text = plainLine(node);
  marksOf(node).residue = kind;
  residue.push({ kind, text, place: placeOfNode(node) });
}

/** Placeholders inside a paragraph, heading or cell: the whole value of a label, a whole cell, or a clear prompt. */
function markPrompts(node: Nodes & { children: Nodes[] }, residue: Residue[]): void {
  if (node.type === "paragraph") markKnownLines(node, residue);
  const whole = plainLine(node);
  if (isPlaceholder(whole) && node.type === "tableCell") {
    markChildren(node.children, residue);
    return;
  }
  for (const prompt of spanningPrompts(node)) markChildren(prompt, residue);
  for (let i = 0; i < node.children.length; i += 1) {
    const child = node.children[i] as PhrasingContent;
    if (isResidue(child)) continue;
    if ((child.type === "strong" || child.type === "emphasis") && !isState(child, node)) markStrong(child, residue);
    if (child.type === "inlineCode" && isPromptCode(child.value)) markChildren([child], residue);
    if (child.type !== "text") continue;
    const pieces = splitPrompts(child, lineEdges(node.children, i), residue);
    if (pieces) {
      node.children.splice(i, 1, ...pieces);
      i += pieces.length - 1;
    }
  }
}

/** `Bug 1234 **TODO**` in a cell says how far the bug is. */
function isState(child: Nodes, { type, children }: Nodes & { children: Nodes[] }): boolean {
  return type === "tableCell" && children.length > 1 && plainLine(child) === "TODO";
}

/** Lines of the template in a paragraph that the author went on with. */
function markKnownLines(paragraph: Paragraph, residue: Residue[]): void {
  if (!hasOwnLines(paragraph)) return;
  paragraph.children = paragraph.children.flatMap((child) => (child.type === "text" ? linePieces(child) : [child]));
  let line: PhrasingContent[] = [];
  const close = () => {
    if (isKnownTemplateText(plainLine(line)) || isExampleLabel(plainLine(line)))
      markChildren(line, residue, "instruction");
    line = [];
  };
  for (const child of paragraph.children) {
    if (child.type !== "break") line.push(child);
    if (child.type === "break" || (child.type === "text" && child.value.endsWith("\n"))) close();
  }
  close();
}

function linePieces(node: PhrasingContent & { type: "text" }): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const line of node.value.split(/(?<=\n)/)) {
    pieces.push(piece(node, from, from + line.length));
    from += line.length;
  }
  return pieces;
}

function markChildren(children: Nodes[], residue: Residue[], kind: Residue["kind"] = "placeholder"): void {
  const first = children[0];
  if (!first) return;
  residue.push({ kind, text: plainLine(children), place: placeOfNodes(children) });
  for (const child of children) marksOf(child).residue = kind;
}

function markStrong(node: PhrasingContent & { children: PhrasingContent[] }, residue: Residue[]): void {
  const text = plainLine(node);
  const last = node.children[node.children.length - 1];
  if (isPlaceholder(text)) {
    residue.push({ kind: "placeholder", text, place: placeOfNode(node) });
    for (const child of node.children) marksOf(child).residue = "placeholder";
  } else if (last?.type === "text") {
    // `**Option 1 – [Title]**`: the rest of the label stays.
    const pieces = splitPrompts(last, { starts: true, afterLabel: false, ends: true }, residue);
    if (pieces) node.children.splice(-1, 1, ...pieces);
  }
}
