import type { Nodes } from "mdast";
import { isResidue } from "./marks.ts";

const blocks = new Set(["paragraph", "heading", "listItem", "tableRow", "blockquote", "code", "math", "list", "table"]);

/**
 * The text of nodes as a reader sees it, without what the template left behind. Blocks are separated by line breaks,
 * cells by a blank.
 */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  const parts: string[] = [];
  for (const node of Array.isArray(nodes) ? nodes : [nodes]) append(node as Nodes, parts);
  // Hardly any text has what the replacements look for, and this is called several times for each node.
  const text = parts.join("").trim();
  const broken = text.includes("\n") ? text.replace(/[ \t]*\n\s*/g, "\n") : text;
  return /\t| {2}/.test(broken) ? broken.replace(/[ \t]+/g, " ") : broken;
}

/** The same on one line. */
export function plainLine(nodes: Nodes | readonly Nodes[]): string {
  const text = plainText(nodes);
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
}

function append(node: Nodes, parts: string[]): void {
  if (isResidue(node) || node.type === "html" || node.type === "definition") return;
  if (node.type === "break") parts.push("\n");
  else if (node.type === "image" || node.type === "imageReference") parts.push(node.alt ?? "");
  else if (node.type === "tableCell") {
    appendChildren(node, parts);
    parts.push(" ");
  } else if ("value" in node) parts.push(node.value);
  else if ("children" in node) appendChildren(node, parts);
  if (blocks.has(node.type)) parts.push("\n");
}

function appendChildren(node: Nodes & { children: readonly Nodes[] }, parts: string[]): void {
  for (const child of node.children) append(child, parts);
}
