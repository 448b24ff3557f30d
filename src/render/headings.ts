import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

/**
 * Moves headings so that the highest is an H2, below the page's own H1, and gives each a link to itself. Tables get a box
 * that scrolls, reachable by keyboard.
 */
export function finishStructure(tree: Root): void {
  const levels: number[] = [];
  visit(tree, "element", (element: Element) => {
    const level = levelOf(element);
    if (level && element.properties.id !== "footnote-label") levels.push(level);
  });
  const shift = levels.length > 0 ? 2 - Math.min(...levels) : 0;
  visit(tree, "element", (element: Element, index, parent) => {
    const level = levelOf(element);
    if (level && element.properties.id !== "footnote-label") {
      element.tagName = `h${Math.min(level + shift, 6)}`;
      if (typeof element.properties.id === "string") element.children.push(anchorLink(element.properties.id));
    }
    describeControl(element);
    if (element.tagName === "table" && parent && index !== undefined && !isScrollBox(parent)) {
      parent.children[index] = scrollBox(element);
    }
  });
}

/** What Markdown leaves without a name for those who cannot see it, or out of reach of the keyboard. */
function describeControl(element: Element): void {
  if (element.tagName === "input") element.properties.ariaLabel = element.properties.checked ? "done" : "open";
  if (element.tagName === "pre") element.properties.tabIndex = 0;
  // An empty corner of a table heads nothing.
  if (element.tagName === "th" && element.children.length === 0) element.tagName = "td";
}

function levelOf(element: Element): number | undefined {
  const level = element.tagName.match(/^h([1-6])$/)?.[1];
  return level ? Number(level) : undefined;
}

function anchorLink(id: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { className: ["anchor"], href: `#${id}`, ariaLabel: "Link to this section", dataPagefindIgnore: "" },
    children: [{ type: "text", value: "#" }],
  };
}

function scrollBox(table: Element): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], role: "group", ariaLabel: "Table", tabIndex: 0 },
    children: [table],
  };
}

function isScrollBox(node: unknown): boolean {
  const element = node as Partial<Element>;
  return Array.isArray(element.properties?.className) && element.properties.className.includes("table-scroll");
}
