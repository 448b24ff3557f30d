import type { Element, Root } from "hast";
import { toString as textOf } from "mdast-util-to-string";
import { walkElements } from "#read/walk.ts";

/**
 * Moves headings below the page's own H1 without gaps between their levels. Tables get a box that scrolls, reachable by
 * keyboard.
 */
export function finishStructure(tree: Root): void {
  const above: { level: number; shown: number }[] = [];
  walkElements(tree, (element, index, parent) => {
    const level = levelOf(element);
    if (level) element.tagName = `h${shownLevel(above, level)}`;
    describeControl(element);
    alignByClass(element);
    if (isEmptyLead(element, parent)) {
      parent.children.splice(index, 1);
      return index;
    }
    if (element.tagName === "table" && !hasClass(parent, "table-scroll")) parent.children[index] = scrollBox(element);
    return undefined;
  });
}

/** What we draw gets ids by its number or name; where a heading of the author's has the same, the heading keeps it. */
export function keepIdsUnique(tree: Root): void {
  const ofHeadings = new Set<unknown>();
  walkElements(tree, (element) => {
    if (levels.has(element.tagName) && element.properties.id) ofHeadings.add(element.properties.id);
    return undefined;
  });
  const seen = new Set<unknown>();
  walkElements(tree, (element) => {
    const { id } = element.properties;
    if (id === undefined || (levels.has(element.tagName) && !seen.has(id))) return undefined;
    if (seen.has(id) || ofHeadings.has(id)) delete element.properties.id;
    seen.add(id);
    return undefined;
  });
}

/** One below the heading that it stands under, so that no level is skipped; `above` is the way down to it. */
function shownLevel(above: { level: number; shown: number }[], level: number): number {
  while ((above[above.length - 1]?.level ?? 0) >= level) above.pop();
  const shown = Math.min((above[above.length - 1]?.shown ?? 1) + 1, 6);
  above.push({ level, shown });
  return shown;
}

/** Columns are aligned by the style sheet: the attribute that Markdown's tables become is one of old HTML. */
function alignByClass({ tagName, properties }: Element): void {
  const { align } = properties;
  if (align === undefined || (tagName !== "td" && tagName !== "th")) return;
  delete properties.align;
  if (align === "center" || align === "right") properties.className = [`align-${align}`];
}

/** What Markdown leaves without a name for those who cannot see it, or out of reach of the keyboard. */
function describeControl(element: Element): void {
  if (element.tagName === "input") element.properties.ariaLabel = element.properties.checked ? "done" : "open";
  if (element.tagName === "pre") describeCode(element);
  if (element.tagName === "tr") describeColumns(element);
}

/** An empty corner of a table heads nothing; beside it, the other cells have to say what they head. */
function describeColumns(row: Element): void {
  const heads = row.children.filter((cell): cell is Element => cell.type === "element" && cell.tagName === "th");
  const empty = heads.filter(({ children }) => children.length === 0);
  for (const cell of empty) cell.tagName = "td";
  if (empty.length === 0) return;
  for (const cell of heads) if (cell.tagName === "th") cell.properties.scope = "col";
}

/** Logs and plain text wrap; code keeps its lines and is scrolled, by keyboard too. */
function describeCode(pre: Element): void {
  const [code] = pre.children;
  const classes = code?.type === "element" ? ((code.properties.className as string[] | undefined) ?? []) : [];
  const language = classes.find((name) => name.startsWith("language-"))?.slice("language-".length);
  const ours = pre.properties.className !== undefined;
  if (!ours && (language === undefined || logLanguages.has(language.toLowerCase()))) pre.properties.className = ["log"];
  else pre.properties.tabIndex = 0;
}

const logLanguages = new Set(["log", "logs", "syslog", "text-log", "text", "txt", "plain", "console-output", "output"]);

const levels: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

/** The footnotes' own heading stays where it is. */
function levelOf(element: Element): number | undefined {
  const level = levels.get(element.tagName);
  return element.properties.id === "footnote-label" ? undefined : level;
}

function scrollBox(table: Element): Element {
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], role: "group", ariaLabel: tableName(table), tabIndex: 0 },
    children: [table],
  };
}

/** Code units; a screen reader says it each time that it comes to the table. */
const longestName = 80;

/** Several tables on a page are told apart by what their columns are called. */
function tableName(table: Element): string {
  const given = table.properties.ariaLabel;
  if (typeof given === "string") return `Table: ${given}`;
  const columns: string[] = [];
  walkElements({ type: "root", children: [table] }, (element) => {
    if (element.tagName !== "th") return undefined;
    columns.push(textOf(element).trim());
    return "skip";
  });
  const names = columns.filter((name) => name !== "").join(", ");
  if (names === "") return "Table";
  return `Table: ${
    names.length <= longestName
      ? names
      : `${names
          .slice(0, longestName - 1)
          .replace(/\p{Cs}$/u, "")
          .trimEnd()}…`
  }`;
}

/** The callout plugin leaves an empty paragraph where nothing follows the title at once. */
function isEmptyLead(element: Element, parent: Root | Element): boolean {
  return element.tagName === "p" && element.children.length === 0 && hasClass(parent, "callout-body");
}

function hasClass(node: unknown, name: string): boolean {
  const { properties } = node as Partial<Element>;
  return Array.isArray(properties?.className) && properties.className.includes(name);
}
