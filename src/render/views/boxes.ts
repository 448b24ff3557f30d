import type { Nodes, Parents, Root } from "mdast";
import type { Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { isResidue } from "#read/marks.ts";
import { findNode } from "../find-node.ts";
import { trust } from "../trusted.ts";
import { text, wrapper } from "../wrapper.ts";
import { replaceRange, type View } from "./view.ts";

interface Box {
  path: string;
  /** The id of the box, and its class `box-…`. */
  name: string;
  /** What must not be read without it. */
  note?: string;
  wanted(incident: Incident): boolean;
}

const boxes: readonly Box[] = [
  { path: "decision", name: "decision", wanted: ({ decision }) => decision !== undefined },
  { path: "impact.outcome", name: "outcome", wanted: ({ impact }) => impact.outcome !== undefined },
  {
    path: "investigation.initial",
    name: "first-thought",
    note: "First thought",
    wanted: ({ investigation }) => investigation.initial !== undefined,
  },
  { path: "failurePoint", name: "failure-point", wanted: ({ failurePoint }) => failurePoint !== undefined },
  {
    path: "correlation",
    name: "correlation",
    // Two things at one time are no cause and effect.
    note: "Suspected, not proven",
    wanted: ({ correlation }) => correlation !== undefined,
  },
  { path: "impact.blastRadius", name: "blast-radius", wanted: ({ impact }) => impact.blastRadius !== undefined },
];

/** Statements that one comes for are set apart where they stand: the decision, the outcome, where it broke. */
export const statementBoxes: View = (root, incident) => {
  for (const { path, name, note, wanted } of boxes) {
    if (!wanted(incident)) continue;
    const range = siblingsAt(root, incident.places[path]);
    if (!range) continue;
    const label = note === undefined ? [] : [wrapper("span", [text(note)], { className: ["box-note"] })];
    replaceRange(range.parent, range.first, range.last, (nodes) => [
      wrapper("div", [...label, ...nodes], { id: `the-${name}`, className: ["box", `box-${name}`] }),
    ]);
  }
};

/** Where each fix is described, for the links from the top of the page. */
export const fixAnchors: View = (root, { fixes, places }) => {
  fixes.forEach((_fix, i) => {
    const found = findNode(root, places[`fixes[${i}]`], ["listItem", "paragraph", "code", "blockquote"]);
    if (found) trust(found.node, { id: `fix-${i + 1}` });
  });
};

/** The author's own judgement at the end is a quotation. */
export const reflections: View = (root, { lessons, places }) => {
  lessons.forEach(({ kind }, i) => {
    if (kind !== "reflection") return;
    const found = findNode(root, places[`lessons[${i}]`], ["paragraph"]);
    if (found) trust(found.node, { className: ["reflection"] });
  });
};

interface Range {
  parent: Parents;
  first: Nodes;
  last: Nodes;
}

/** The blocks that a passage covers, below one parent: paragraphs, lists and code, never a heading. */
export function siblingsAt(root: Root, place: Place | undefined): Range | undefined {
  const found = findNode(root, place, ["paragraph", "list", "code", "blockquote", "table"]);
  if (!place || !found || found.parent.type === "listItem") return undefined;
  const children = found.parent.children as Nodes[];
  let last = children.indexOf(found.node);
  for (let next = children[last + 1]; next && isWithin(next, place); next = children[last + 1]) last += 1;
  return { parent: found.parent, first: found.node, last: children[last] ?? found.node };
}

function isWithin(node: Nodes, place: Place): boolean {
  const line = node.position?.start.line;
  return line !== undefined && node.type !== "heading" && !isResidue(node) && line <= place.endLine;
}
