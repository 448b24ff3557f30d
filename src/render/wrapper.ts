import type { Nodes, PhrasingContent } from "mdast";
import { type TrustedProperties, trust } from "./trusted.ts";

/** A node that exists for the page only: it becomes `tag` around its children. */
export interface Wrapper {
  type: "wrapper";
  tag: string;
  children: Nodes[];
  data?: Nodes["data"];
}

/** Wrappers stand among Markdown nodes without being known to their types. */
export function asNode(wrapper: Wrapper): Nodes {
  return wrapper as unknown as Nodes;
}

export function wrapper(
  tag: string,
  children: readonly (Nodes | Wrapper)[],
  properties: TrustedProperties = {},
): Wrapper {
  const node: Wrapper = { type: "wrapper", tag, children: [...children] as Nodes[] };
  if (Object.keys(properties).length > 0) trust(asNode(node), properties);
  return node;
}

export function text(value: string): Nodes {
  return { type: "text", value };
}

/** White space between parts that stand apart on the page, for those who copy, search or hear the text. */
export function spaced(parts: readonly (Nodes | Wrapper)[]): Nodes[] {
  return parts.flatMap((part): Nodes[] => [part as Nodes, text("\n")]);
}

/** A part of the page that is closed until somebody wants it. */
export function folded(title: readonly Nodes[], content: readonly (Nodes | Wrapper)[], properties: TrustedProperties) {
  return wrapper("details", [wrapper("summary", title), ...content], properties);
}

/**
 * What a drawing stands for, as the author wrote it: a word that the drawing has no room for is still on the page. Search
 * has seen it in the drawing.
 */
export function asWritten(nodes: readonly Nodes[], title = "As the author wrote it"): Wrapper {
  return folded([text(title)], nodes, { className: ["as-written"], ignore: true });
}

/** Shown twice, but an id or a footnote stands once: the copy is plain. */
export function copies(nodes: readonly PhrasingContent[]): Nodes[] {
  return nodes.filter((node) => node.type !== "footnoteReference").map((node) => copyOf(node));
}

function copyOf<T extends Nodes>(node: T): T {
  const copy = { ...node, ...(node.data ? { data: structuredClone(node.data) } : {}) };
  return "children" in node ? { ...copy, children: (node.children as Nodes[]).map(copyOf) } : copy;
}

export interface Row {
  id?: string | undefined;
  className?: string[];
  cells: readonly (readonly (Nodes | Wrapper)[])[];
}

/**
 * A table that becomes cards on a narrow screen. The first cell of each row heads it; on a line of its own each other cell
 * needs its column's name.
 */
export function cardTable(label: string, columns: readonly string[], rows: readonly Row[], className: string): Wrapper {
  const heads = columns.map((title) => wrapper("th", [text(title)], { scope: "col" }));
  const body = rows.map(({ id, className: names, cells }) =>
    wrapper("tr", spaced(cells.map((cell, i) => cardCell(cell, columns[i] ?? "", i))), {
      ...(id === undefined ? {} : { id }),
      ...(names === undefined ? {} : { className: names }),
    }),
  );
  const head = wrapper("thead", [wrapper("tr", spaced(heads))]);
  return wrapper("table", [head, wrapper("tbody", spaced(body))], {
    className: ["card-table", className],
    label,
  });
}

function cardCell(cell: readonly (Nodes | Wrapper)[], title: string, index: number): Wrapper {
  if (index === 0) return wrapper("th", cell, { scope: "row" });
  const name = wrapper("span", [text(title)], { className: ["cell-name"], ignore: true, hidden: true });
  return wrapper("td", [name, text(" "), ...cell]);
}
