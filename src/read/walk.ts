import type { Element, ElementContent, RootContent as HtmlContent, Root as HtmlRoot } from "hast";
import type { Nodes, Parents } from "mdast";

/** What a visitor answers: nothing to go on into the children, `skip` to pass them over, or the index to go on from. */
export type Next = undefined | "skip" | number;

interface Branch<N> {
  children?: N[];
}

/**
 * Depth-first, parents before children. A document's tree is walked a dozen times, and unified's own visitor names its
 * function anew for every node, which took a quarter of the whole reading.
 */
function walk<N extends object, P extends N & { children: N[] }>(
  parent: P,
  visitor: (node: N, index: number, parent: P) => Next,
): void {
  for (let index = 0; index < parent.children.length; ) {
    const node = parent.children[index] as N;
    const next = visitor(node, index, parent);
    if (typeof next === "number") {
      index = next;
      continue;
    }
    if (next !== "skip" && (node as Branch<N>).children) walk(node as unknown as P, visitor);
    index += 1;
  }
}

/** Visits every node below `tree`, not `tree` itself. */
export function walkMarkdown(tree: Parents, visitor: (node: Nodes, index: number, parent: Parents) => Next): void {
  walk<Nodes, Parents & { children: Nodes[] }>(tree as Parents & { children: Nodes[] }, visitor);
}

/** Visits every element of an HTML tree. */
export function walkElements(
  tree: HtmlRoot,
  visitor: (element: Element, index: number, parent: HtmlRoot | Element) => Next,
): void {
  type Content = HtmlContent | ElementContent;
  walk<Content, Element & { children: Content[] }>(tree as never, (node, index, parent) =>
    node.type === "element" ? visitor(node, index, parent as Element) : undefined,
  );
}
