import type { Nodes, Parents, PhrasingContent, Root } from "mdast";
import type { Incident } from "#model/incident.ts";
import type { Found } from "../find-node.ts";
import { inlineRange } from "../inline-range.ts";
import { copies, text, type Wrapper } from "../wrapper.ts";

/**
 * Shows one field of the model better than its Markdown does, where it stands in the document. Nothing is taken away: what
 * a drawing replaces is kept below it, folded.
 */
export type View = (root: Root, incident: Incident) => void;

/** Puts a drawing in the place of the siblings from the first to the last of them, which it is given. */
export function replaceRange(
  parent: Parents,
  from: Nodes,
  to: Nodes,
  draw: (nodes: Nodes[]) => readonly (Nodes | Wrapper)[],
): void {
  const children = parent.children as Nodes[];
  const [start, end] = [children.indexOf(from), children.indexOf(to)];
  if (start < 0 || end < start) return;
  const taken = children.slice(start, end + 1);
  children.splice(start, taken.length, ...(draw(taken) as Nodes[]));
}

/** Sorts what was found into runs of siblings with nothing between them but what `joins` lets pass. */
export function runsOf<T extends Found>(found: readonly T[], joins: (between: Nodes) => boolean = () => false): T[][] {
  const runs: T[][] = [];
  for (const each of found) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (run && last && last.parent === each.parent && areJoined(last, each, joins)) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

function areJoined(a: Found, b: Found, joins: (between: Nodes) => boolean): boolean {
  const children = a.parent.children as Nodes[];
  const [start, end] = [children.indexOf(a.node), children.indexOf(b.node)];
  return start >= 0 && end >= start && children.slice(start + 1, end).every((node) => joins(node));
}

/** A value of the model as the author wrote it in one of these nodes, with its markup, else as plain text. */
export function inAuthorsWords(nodes: readonly Nodes[], value: string): Nodes[] {
  const parts = value.split("\n").filter((line) => line.trim() !== "");
  const lines = nodes.flatMap(linesIn);
  return parts.flatMap((part, i): Nodes[] => {
    const range = firstOf(lines, (line) => inlineRange(line, part));
    const words = range ? copies(range) : [text(part)];
    return i > 0 ? [{ type: "break" }, ...words] : words;
  });
}

function linesIn(node: Nodes): PhrasingContent[][] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") return [node.children];
  return "children" in node ? (node.children as Nodes[]).flatMap(linesIn) : [];
}

function firstOf<A, B>(items: readonly A[], find: (item: A) => B | undefined): B | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
