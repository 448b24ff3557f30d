import type { Nodes, PhrasingContent, Root, RootContent, Table } from "mdast";
import type { Incident, TimelineRow } from "#model/incident.ts";
import { isResidue, type Marks } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { trust } from "./trusted.ts";

/** A node that exists for the page only: it becomes `tag` around its children. */
export interface Wrapper {
  type: "wrapper";
  tag: string;
  children: Nodes[];
  data?: Nodes["data"];
}

/** Turns the reader's marks into elements: the last change to the tree before it becomes HTML. */
export function prepareTree(root: Root, incident: Incident): void {
  root.children = root.children.filter((node, i) => !isSectionRule(node, root.children[i + 1]));
  groupResidue(root as { children: Nodes[] });
  walkMarkdown(root, (node, index, parent) => {
    const marks = (node.data as { marks?: Marks } | undefined)?.marks;
    if (!marks) return undefined;
    if (marks.hidden) {
      parent.children.splice(index, 1);
      return index;
    }
    const replacement = replacementOf(node, marks, incident);
    if (replacement) {
      (parent.children as Nodes[]).splice(index, 1, replacement as unknown as Nodes);
      return "skip";
    }
    markElement(node, marks);
    return undefined;
  });
}

/** A rule between two sections repeats what the headings show. */
function isSectionRule(node: RootContent, next: RootContent | undefined): boolean {
  return node.type === "thematicBreak" && (next === undefined || next.type === "heading");
}

function replacementOf(node: Nodes, marks: Marks, incident: Incident): Wrapper | undefined {
  if (marks.residue && isInline(node)) return wrapper("span", [node], { className: ["placeholder"], ignore: true });
  if (marks.metadata && node.type === "paragraph") return metadataList(marks.metadata);
  const rows = marks.timeline === undefined ? undefined : incident.timeline[marks.timeline];
  if (rows && node.type === "table") return drawnTimeline(node, rows, marks.timeline ?? 0);
  return undefined;
}

function markElement(node: Nodes, marks: Marks): void {
  if (marks.residue && node.type === "listItem") trust(node, { className: ["left-from-template"], ignore: true });
  else if (node.type === "heading" && marks.anchor) trust(node, { id: marks.anchor });
  else if (marks.why) trust(node, { id: `why-${marks.why}`, className: ["why"] });
  else if (marks.action) trust(node, { className: ["action-item"], ...(marks.anchor ? { id: marks.anchor } : {}) });
  else if (marks.anchor) trust(node, { id: marks.anchor });
  if (marks.lines && node.type === "paragraph") node.children = withBreaks(node.children);
}

const inline = new Set(["text", "strong", "emphasis", "inlineCode", "link", "delete", "html", "break"]);

function isInline(node: Nodes): boolean {
  return inline.has(node.type);
}

/** Blocks that the template left are muted together, under one label. */
function groupResidue(parent: { children: Nodes[] }): void {
  const grouped: Nodes[] = [];
  let group: Wrapper | undefined;
  for (const node of parent.children) {
    if (!isResidue(node)) {
      group = undefined;
      grouped.push(node);
      continue;
    }
    delete (node.data as { marks?: Marks }).marks;
    if (!group) {
      group = residueBox();
      grouped.push(group as unknown as Nodes);
    }
    // A heading that nobody wrote has no place in the outline of the page.
    group.children.push(node.type === "heading" ? { type: "paragraph", children: node.children } : node);
  }
  parent.children = grouped;
}

function residueBox(): Wrapper {
  const label = wrapper("span", [{ type: "text", value: "left from the template" }], {
    className: ["left-from-template-label"],
  });
  return wrapper("div", [label as unknown as Nodes], { className: ["left-from-template"], ignore: true });
}

/** White space between parts that stand apart on the page, for those who copy, search or hear the text. */
function spaced(parts: readonly Wrapper[]): Nodes[] {
  return parts.flatMap((part): Nodes[] => [part as unknown as Nodes, { type: "text", value: "\n" }]);
}

function wrapper(tag: string, children: Nodes[], properties: Parameters<typeof trust>[1] = {}): Wrapper {
  const node: Wrapper = { type: "wrapper", tag, children };
  if (Object.keys(properties).length > 0) trust(node as unknown as Nodes, properties);
  return node;
}

function metadataList(rows: NonNullable<Marks["metadata"]>): Wrapper {
  const items = rows.map((row) =>
    wrapper(
      "div",
      spaced([
        wrapper("dt", [{ type: "text", value: row.label }]),
        wrapper("dd", withBreaks(row.value as PhrasingContent[])),
      ]),
    ),
  );
  return wrapper("dl", spaced(items), { className: ["metadata"] });
}

/** Every line break of the source is one on the page. Placeholders are set apart as everywhere. */
function withBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (isResidue(node)) {
      return [
        wrapper("span", [withoutMarks(node)], {
          className: ["placeholder"],
          ignore: true,
        }) as unknown as PhrasingContent,
      ];
    }
    if (node.type !== "text" || !node.value.includes("\n")) return [node];
    return node.value
      .split("\n")
      .flatMap((value, i): PhrasingContent[] =>
        i === 0 ? [{ type: "text", value }] : [{ type: "break" }, { type: "text", value }],
      );
  });
}

function withoutMarks<T extends Nodes>(node: T): T {
  return { ...node, data: {} };
}

/** The timeline as an ordered list, and below it the table as the author wrote it. */
function drawnTimeline(table: Table, rows: readonly TimelineRow[], index: number): Wrapper {
  const byLine = new Map(table.children.map((row) => [row.position?.start.line, row]));
  const prefix = index === 0 ? "t" : `t${index + 1}`;
  const items = rows.map((row, i) => {
    const cells = byLine.get(row.place.line)?.children ?? [];
    const find = (text: string | undefined) => cells.find((cell) => text && plainLine(cell) === text)?.children;
    const part = (tag: string, name: string, text: string | undefined) =>
      text
        ? [wrapper(tag, copies(find(text) ?? [{ type: "text", value: text }]), { className: [`timeline-${name}`] })]
        : [];
    const milestone = row.milestone
      ? [
          wrapper("span", [{ type: "text", value: row.milestone }], {
            className: ["milestone", `milestone-${row.milestone}`],
          }),
        ]
      : [];
    const parts = [
      ...part("span", "time", row.when.raw),
      ...part("span", "rel", relativeText(row)),
      ...milestone,
      ...part("div", "event", row.event),
      ...part("div", "state", row.state),
      ...part("div", "action", row.action),
    ];
    return wrapper("li", spaced(parts), { id: `${prefix}-${i + 1}` });
  });
  const list = wrapper("ol", items as unknown as Nodes[], { className: ["timeline"] });
  const summary = wrapper("summary", [{ type: "text", value: "Timeline as a table" }]);
  const details = wrapper("details", [summary as unknown as Nodes, { ...table, data: {} }], {
    className: ["timeline-table"],
    ignore: true,
  });
  return wrapper("div", [list as unknown as Nodes, details as unknown as Nodes], { className: ["timeline-block"] });
}

/** Shown twice, but an id or a footnote stands once: the copy is plain. */
function copies(nodes: readonly PhrasingContent[]): Nodes[] {
  return nodes.filter((node) => node.type !== "footnoteReference").map((node) => copyOf(node));
}

function copyOf<T extends Nodes>(node: T): T {
  const copy = { ...node, ...(node.data ? { data: structuredClone(node.data) } : {}) };
  return "children" in node ? { ...copy, children: (node.children as Nodes[]).map(copyOf) } : copy;
}

function relativeText(row: TimelineRow): string {
  if (row.rel === undefined || /^T\s?[+-]/.test(row.when.raw)) return "";
  const minutes = Math.abs(row.rel);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return `T${row.rel < 0 ? "−" : "+"}${clock}`;
}
