import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { Incident } from "#model/incident.ts";
import { isResidue, type Marks } from "#read/marks.ts";
import { walkMarkdown } from "#read/walk.ts";
import { drawnTimeline, drawOnList } from "./timeline.ts";
import { trust } from "./trusted.ts";
import { views } from "./views/index.ts";
import { asNode, spaced, type Wrapper, wrapper } from "./wrapper.ts";

/** Turns the reader's marks into elements: the last change to the tree before it becomes HTML. */
export function prepareTree(root: Root, incident: Incident): void {
  root.children = root.children.filter((node, i) => !isSectionRule(node, root.children[i + 1]));
  groupResidue(root as { children: Nodes[] });
  for (const view of views) view(root, incident);
  walkMarkdown(root, (node, index, parent) => {
    const marks = (node.data as { marks?: Marks } | undefined)?.marks;
    if (!marks) return undefined;
    if (marks.hidden) {
      parent.children.splice(index, 1);
      return index;
    }
    const replacement = replacementOf(node, marks, incident);
    if (replacement) {
      (parent.children as Nodes[]).splice(index, 1, asNode(replacement));
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
  if (rows && node.type === "list") drawOnList(node, rows, marks.timeline ?? 0);
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
      grouped.push(asNode(group));
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
  return wrapper("div", [label], { className: ["left-from-template"], ignore: true });
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
