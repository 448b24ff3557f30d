import type { List, ListItem, Nodes, Paragraph, PhrasingContent } from "mdast";
import type { WhyNode } from "#model/incident.ts";
import { headingKey } from "#read/heading-key.ts";
import { splitLines } from "#read/labels.ts";
import { type Marks, marksOf } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { walkMarkdown } from "#read/walk.ts";
import { findNode } from "../find-node.ts";
import { folded, type Wrapper, wrapper } from "../wrapper.ts";
import type { View } from "./view.ts";

/** A chain of whys, each with its id; what it rests on is folded below it. */
export const whys: View = (root, { whys: all, places }) => {
  if (all.length === 0) return;
  all.forEach((why, i) => {
    const found = findNode(root, places[`whys[${i}]`], ["listItem"]);
    if (found && !isMarked(found.node)) nameChain(found.node as ListItem, why, i, 1);
  });
  walkMarkdown(root, (node, index, parent) => {
    if (!isMarked(node)) return undefined;
    const siblings = parent.children as Nodes[];
    if (node.type === "listItem") foldNested(node);
    else if (node.type === "paragraph") {
      const next = siblings[index + 1];
      const follows = next?.type === "paragraph" && !isMarked(next) && evidenceIn(next)?.lead.length === 0;
      const drawn = withEvidence(node, follows ? next : undefined);
      if (drawn) siblings.splice(index, follows ? 2 : 1, drawn as unknown as Nodes);
      return index + 1;
    }
    return undefined;
  });
};

function isMarked(node: Nodes): boolean {
  return (node.data as { marks?: Marks } | undefined)?.marks?.why !== undefined;
}

/** In nested lists the depth counts: each answer is asked about below it. A second answer to one question is `2b`. */
function nameChain(item: ListItem, why: WhyNode, index: number, depth: number): void {
  const marks = marksOf(item);
  marks.why = `${depth}${index === 0 ? "" : String.fromCharCode(97 + Math.min(index, 25))}`;
  const lists = item.children.filter((child): child is List => child.type === "list");
  const below = lists.flatMap((list) => list.children).filter((child) => !isEvidence(child));
  why.children.forEach((child, i) => {
    const own = below.find((candidate) => !isMarked(candidate) && plainLine(candidate).includes(firstLine(child.text)));
    if (own) nameChain(own, child, i, depth + 1);
  });
}

function firstLine(value: string): string {
  return value.split("\n")[0] ?? "";
}

function isEvidence(node: Nodes): boolean {
  return /^evidence\s*[:：]/iu.test(plainLine(node));
}

/** Lists that hold nothing but evidence are folded. */
function foldNested(item: ListItem): void {
  item.children.forEach((child, i) => {
    if (child.type !== "list" || !child.children.every((entry) => isEvidence(entry))) return;
    (item.children as Nodes[])[i] = folded([{ type: "text", value: "Evidence" }], [child], {
      className: ["evidence"],
    }) as unknown as Nodes;
  });
}

/** `**Why #1**: …` and `**Evidence**: …`, in one paragraph or in two. */
function withEvidence(paragraph: Paragraph, next: Paragraph | undefined): Wrapper | undefined {
  const own = evidenceIn(paragraph);
  const apart = next ? evidenceIn(next) : undefined;
  if (!own && !apart) return undefined;
  const why = (paragraph.data as { marks?: Marks }).marks?.why ?? "";
  const question: Paragraph = { type: "paragraph", children: own ? own.lead : paragraph.children };
  const parts = [own, apart].filter((part) => part !== undefined);
  const details = parts.map(({ label, value }) =>
    folded(label, [{ type: "paragraph", children: value }], { className: ["evidence"] }),
  );
  return wrapper("div", [question, ...details], { id: `why-${why}`, className: ["why"] });
}

interface Evidence {
  lead: PhrasingContent[];
  label: PhrasingContent[];
  value: PhrasingContent[];
}

function evidenceIn(paragraph: Paragraph): Evidence | undefined {
  const lines = splitLines(paragraph.children, []);
  const at = lines.findIndex((line) => line[0]?.type === "strong" && /^evidence$/.test(headingKey(plainLine(line[0]))));
  const [label, ...value] = lines[at] ?? [];
  if (at < 0 || !label) return undefined;
  return {
    lead: joined(lines.slice(0, at)),
    label: [label],
    value: joined([withoutColon(value), ...lines.slice(at + 1)]),
  };
}

function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, i): PhrasingContent[] => (i > 0 ? [{ type: "break" }, ...line] : line));
}

function withoutColon([first, ...rest]: PhrasingContent[]): PhrasingContent[] {
  return first?.type === "text"
    ? [{ ...first, value: first.value.replace(/^\s*[:：]\s*/, "") }, ...rest]
    : [first, ...rest].filter((node) => node !== undefined);
}
