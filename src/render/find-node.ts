import type { Nodes, Parents, Root } from "mdast";
import type { Place } from "#model/place.ts";

/** A block of the document and where it hangs in the tree. */
export interface Found<T extends Nodes = Nodes> {
  node: T;
  parent: Parents;
  /** What holds the parent; absent when that is the document itself. */
  holder?: Parents;
}

/**
 * Finds the block in which a value of the model was read, by the place that the reader noted: the innermost block of one of
 * these types that holds the beginning of the place.
 */
export function findNode<K extends Nodes["type"]>(
  root: Root,
  place: Place | undefined,
  types: readonly K[],
): Found<Extract<Nodes, { type: K }>> | undefined {
  let found: Found | undefined;
  // Nodes that were made and not parsed say that they stand at the very start.
  if (place === undefined || (place.endLine === 1 && place.endColumn === 1)) return undefined;
  let holder: Parents | undefined;
  for (let parent: Parents | undefined = root; parent; ) {
    const node: Nodes | undefined = (parent.children as Nodes[]).find((child) => holds(child, place));
    if (node && (types as readonly string[]).includes(node.type)) {
      found = { node, parent, ...(holder ? { holder } : {}) };
    }
    holder = parent;
    parent = node && "children" in node ? node : undefined;
  }
  return found as Found<Extract<Nodes, { type: K }>> | undefined;
}

function holds({ position }: Nodes, { line, column }: Place): boolean {
  if (!position) return false;
  const { start, end } = position;
  const before = start.line < line || (start.line === line && start.column <= column);
  return before && (end.line > line || (end.line === line && end.column > column));
}
