import type { Element, ElementContent, Root } from "hast";
import { walkElements } from "#read/walk.ts";

/**
 * Gives every place of the body that has an id a link to itself: headings, moments of the timeline, whys, actions, lessons,
 * fixes, rows of hypotheses and options. Footnotes have links of their own, and boxes stand below a heading.
 */
export function addAnchorLinks(tree: Root): void {
  walkElements(tree, (element) => {
    const { id } = element.properties;
    if (typeof id !== "string" || id === "footnote-label" || id.startsWith("user-content-")) return undefined;
    const name = nameOf(element);
    if (name !== undefined) lineOf(element).push(anchorLink(stableId(element, id), name));
    return undefined;
  });
}

const names: ReadonlyMap<string, string> = new Map([
  ["li", "entry"],
  ["p", "paragraph"],
  ["tr", "row"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((heading) => [heading, "section"] as const),
]);

/** What the link leads to, as those hear it who do not see it; undefined for what gets none. */
function nameOf(element: Element): string | undefined {
  const { id, className } = element.properties;
  if (Array.isArray(className) && className.includes("why")) return "question";
  if (Array.isArray(className) && className.includes("action-item")) return "action";
  if (element.tagName === "li" && /^t\d*-\d/.test(String(id))) return "moment";
  return names.get(element.tagName);
}

/** A moment is also marked by its time, which stays when a row is put in before it. */
function stableId(element: Element, id: string): string {
  const mark = element.children.find((child) => child.type === "element" && child.tagName === "span");
  const marked = mark?.type === "element" && mark.children.length === 0 ? mark.properties.id : undefined;
  return typeof marked === "string" ? marked : id;
}

/** Blocks that cannot hold a line of text of their own, or begin after it. */
const blocks = new Set(["ul", "ol", "table", "pre", "details", "blockquote", "dl", "section"]);

/** Where the first line of an element ends: the link stands there and not below a list in it. */
function lineOf(element: Element): { push(link: Element): void } {
  const { children } = element;
  const first = children.findIndex(isLine);
  const line = children[first];
  if (line?.type === "element" && opens.has(line.tagName)) return lineOf(line);
  const end = children.findIndex((child, at) => at >= Math.max(first, 0) && isBlock(child));
  return { push: (link) => void children.splice(end < 0 ? children.length : end, 0, link) };
}

/** Elements whose first line is that of the element around them. */
const opens = new Set(["p", "td", "th", "div"]);

function isLine(node: ElementContent): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  return node.type === "element" && node.tagName !== "input" && !isMark(node) && !isClock(node);
}

/** An empty element that is there for its id. */
function isMark({ children }: Element): boolean {
  return children.length === 0;
}

/** What we put before an author's line. */
function isClock({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes("timeline-clock");
}

function isBlock(node: ElementContent): boolean {
  return node.type === "element" && (blocks.has(node.tagName) || opens.has(node.tagName));
}

function anchorLink(id: string, name: string): Element {
  return {
    type: "element",
    tagName: "a",
    properties: { className: ["anchor"], href: `#${id}`, ariaLabel: `Link to this ${name}`, dataPagefindIgnore: "" },
    children: [{ type: "text", value: "#" }],
  };
}
