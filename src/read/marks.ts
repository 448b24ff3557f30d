import type { Data, Node } from "mdast";
import type { Place } from "#model/place.ts";

/** A label of a metadata paragraph or table, ready to be shown as one row of a definition list. */
export interface MetadataMark {
  label: string;
  /** Nodes of the value, without the label. */
  value: Node[];
}

/**
 * What the reader understood of a node. The model is made from the same tree that is rendered; these marks are how the
 * page shows what was understood, without a second parse and without moving the author's text.
 */
export interface Marks {
  residue?: "placeholder" | "example" | "instruction";
  /** The id of the element on the page. */
  anchor?: string;
  /** The fixed id that a heading gets where no other heading has a better claim to it. */
  fieldAnchor?: string;
  /** Shown elsewhere on the page (the title). */
  hidden?: boolean;
  /** This table or list is the n-th timeline of the model. */
  timeline?: number;
  metadata?: MetadataMark[];
  /** Several labels share this paragraph: every line break of the source is one on the page. */
  lines?: boolean;
  /** This paragraph starts a why; its number. */
  why?: string;
  /** A list item that is an action of the model. */
  action?: boolean;
}

declare module "mdast" {
  interface Data {
    marks?: Marks;
  }
}

/** The marks of a node, made on first use. */
export function marksOf(node: Node): Marks {
  const data: Data = node.data ?? {};
  node.data = data;
  data.marks ??= {};
  return data.marks;
}

export function isResidue(node: Node): boolean {
  return (node.data as Data | undefined)?.marks?.residue !== undefined;
}

/** Where a node stands in the file. Nodes that were made and not parsed have no position and give the start of the file. */
export function placeOfNode(node: Node | undefined): Place {
  const position = node?.position;
  if (!position) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}

/** From the start of the first node to the end of the last. */
export function placeOfNodes(nodes: readonly Node[]): Place {
  const first = placeOfNode(nodes[0]);
  const last = placeOfNode(nodes[nodes.length - 1]);
  return { line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn };
}
