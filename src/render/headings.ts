import type { Element, Root } from "hast";
import { walkElements } from "#read/walk.ts";

/**
 * Moves headings so that the highest is an H2, below the page's own H1, and gives each a link to itself. Tables get a box
 * that scrolls, reachable by keyboard.
 */
export function finishStructure(tree: Root): void {
  const found: number[] = [];
  walkElements(tree, (element) => {
    const level = levelOf(element);
    if (level) found.push(level);
    return undefined;
  });
  const shift = found.length > 0 ? 2 - Math.min(...found) : 0;
  walkElements(tree, (element, index, parent) => {
    const level = levelOf(element);
    if (level) {
      element.tagName = `h${Math.min(level + shift, 6)}`;
      if (typeof element.properties.id === "string") element.children.push(anchorLink(element.properties.id));
    }
    describeControl(element);
    if (element.tagName === "table" && !isScrollBox(parent)) parent.children[index] = scrollBox(element);
    return undefined;
  });
}

/** What Markdown leaves without a name for those who cannot see it, or out of reach of the keyboard. */
function describeControl(element: Element): void {
  if (element.tagName === "input") element.properties.ariaLabel = element.properties.checked ? "done" : "open";
  if (element.tagName === "pre") element.properties.tabIndex = 0;
  // An empty corner of a table heads nothing.
  if (element.tagName === "th" && element.children.length === 0) element.tagName = "td";
}

const levels: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

/** The footnotes' own heading stays where it is. */
function levelOf(element: Element): number | undefined {
  const level = levels.get(element.tagName);
  return element.properties.id === "footnote-label" ? undefined : level;
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
