import type { Heading, Root, RootContent } from "mdast";
import { headingKey } from "./heading-key.ts";
import { plainLine } from "./plain-text.ts";

/** A heading with what stands below it. The outermost section has no heading and level 0. */
export interface Section {
  level: number;
  title: string;
  key: string;
  heading?: Heading;
  /** What stands between this heading and the next one. */
  nodes: RootContent[];
  children: Section[];
  parent?: Section;
}

/** The outline of a document. Headings inside quotes and lists are not part of it. */
export function sectionsOf(root: Root): Section {
  const outermost: Section = { level: 0, title: "", key: "", nodes: [], children: [] };
  let current = outermost;
  for (const node of root.children) {
    if (node.type !== "heading") {
      current.nodes.push(node);
      continue;
    }
    let parent = current;
    while (parent.level >= node.depth && parent.parent) parent = parent.parent;
    const title = plainLine(node);
    current = { level: node.depth, title, key: headingKey(title), heading: node, nodes: [], children: [], parent };
    parent.children.push(current);
  }
  return outermost;
}

/** The section and everything below it, in document order. */
export function* walkSections(section: Section): Generator<Section> {
  yield section;
  for (const child of section.children) yield* walkSections(child);
}
