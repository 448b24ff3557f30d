import type { Nodes, PhrasingContent } from "mdast";
import { isResidue } from "#read/marks.ts";

/** A character that is text on the page: which leaf it is of, and where in it. */
interface Spot {
  leaf: Nodes;
  at: number;
}

/**
 * The part of a line whose text is `wanted`, with its markup: a value of the model is plain, and what is drawn from it
 * should keep the author's code, links and emphasis. Undefined when the text does not stand there as one piece.
 */
export function inlineRange(nodes: readonly PhrasingContent[], wanted: string): PhrasingContent[] | undefined {
  const { text, spots } = flatten(nodes);
  const target = wanted.replace(/\s+/g, " ").trim();
  const start = target === "" ? -1 : text.indexOf(target);
  if (start < 0) return undefined;
  const ranges = new Map<Nodes, [number, number]>();
  for (const { leaf, at } of spots.slice(start, start + target.length)) {
    const range = ranges.get(leaf);
    ranges.set(leaf, [range?.[0] ?? at, at + 1]);
  }
  return nodes.flatMap((node) => cut(node, ranges)) as PhrasingContent[];
}

/** The text with each run of white space as one blank, and where each of its characters stands. */
function flatten(nodes: readonly Nodes[]): { text: string; spots: Spot[] } {
  const spots: Spot[] = [];
  let text = "";
  const add = (character: string, leaf: Nodes, at: number) => {
    const blank = /\s/.test(character);
    if (blank && (text === "" || text.endsWith(" "))) return;
    text += blank ? " " : character;
    spots.push({ leaf, at });
  };
  const visit = (node: Nodes): void => {
    if (isResidue(node) || node.type === "html") return;
    if (node.type === "break") add(" ", node, 0);
    else if ("value" in node) for (let at = 0; at < node.value.length; at += 1) add(node.value[at] ?? "", node, at);
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return { text, spots };
}

function cut(node: Nodes, ranges: ReadonlyMap<Nodes, [number, number]>): Nodes[] {
  const range = ranges.get(node);
  if (range && "value" in node) return [{ ...node, value: node.value.slice(...range) }];
  if (range) return [node];
  if (!("children" in node)) return [];
  const children = node.children.flatMap((child) => cut(child, ranges));
  return children.length > 0 ? [{ ...node, children } as Nodes] : [];
}
