import type { Link, Nodes, RootContent } from "mdast";
import type { Place } from "#model/place.ts";
import type { FrontMatter } from "#read/front-matter.ts";
import { type LabelLine, labelContent, labelText } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainLine } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";

export interface ValueItem {
  text: string;
  place: Place;
}

export interface ValueLink {
  url: string;
  label: string;
}

/** The value of a label, a table row or a front matter key, so that one reader serves all three. */
export interface FieldValue {
  label: string;
  /** On one line; empty when the author left it out or left the template's text. */
  text: string;
  /** The members of a list, as the author separated them; one member for a single value. */
  items: ValueItem[];
  links: ValueLink[];
  place: Place;
  /** The blocks of the value; empty for front matter. */
  nodes: RootContent[];
  /** What front matter gave: a list, a table, a boolean. */
  data?: unknown;
}

export function valueOfLabel(line: LabelLine): FieldValue {
  const text = labelText(line);
  const nodes = labelContent(line);
  const bullets = line.blocks.flatMap((node) => (node.type === "list" && !isResidue(node) ? node.children : []));
  const listed = bullets.map((item) => ({ text: plainLine(item), place: line.valuePlace })).filter((item) => item.text);
  const items = text ? splitItems(text, line.valuePlace) : listed;
  return { label: line.label, text, items, links: linksIn(nodes), place: line.valuePlace, nodes };
}

export function linksIn(nodes: readonly Nodes[]): ValueLink[] {
  const links: ValueLink[] = [];
  walkMarkdown({ type: "root", children: nodes as RootContent[] }, (node) => {
    if (isResidue(node)) return "skip";
    if (node.type === "link") links.push(linkOf(node));
    return undefined;
  });
  return links;
}

function linkOf(link: Link): ValueLink {
  return { url: link.url, label: plainLine(link) || link.url };
}

/** `a, b; c` and `[a, b]` and `#a #b`: every way in which people write a list on one line. */
export function splitItems(text: string, place: Place): ValueItem[] {
  const inner = text.trim().replace(/^\[([^[\]]*)\]$/, "$1");
  const parts = /[,;]/.test(inner)
    ? inner.split(/[,;]/)
    : /^#\S+(?:\s+#\S+)+$/.test(inner)
      ? inner.split(/\s+/)
      : [inner];
  return parts.map((part) => ({ text: part.trim(), place })).filter((item) => item.text !== "");
}

/** The value of a front matter key. */
export function valueOfKey(frontMatter: FrontMatter, key: string): FieldValue {
  const data = frontMatter.data[key];
  const place = frontMatter.places[key] ??
    frontMatter.keyPlaces[key] ?? { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const members = Array.isArray(data) ? data : [data];
  const items = members.flatMap((member, index) => {
    const text = scalarText(member);
    const at = Array.isArray(data) ? (frontMatter.places[`${key}[${index}]`] ?? place) : place;
    return text === "" ? [] : [{ text, place: at }];
  });
  const text = items.map((item) => item.text).join(", ");
  return { label: key, text: isPlaceholder(text) ? "" : text, items, links: [], place, nodes: [], data };
}

function scalarText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  return "";
}
