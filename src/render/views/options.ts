import type { Nodes } from "mdast";
import type { Option } from "#model/incident.ts";
import { isResidue } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { type Found, findNode } from "../find-node.ts";
import { trust } from "../trusted.ts";
import { asWritten, cardTable, text, type Wrapper, wrapper } from "../wrapper.ts";
import { inAuthorsWords, replaceRange, runsOf, type View } from "./view.ts";

interface Choice extends Found {
  option: Option;
}

/** The options side by side with their benefits and risks, the chosen one marked. */
export const options: View = (root, { options: all, places }) => {
  const choices = all.flatMap((option, i): Choice[] => {
    const found = findNode(root, places[`options[${i}]`], ["paragraph", "listItem", "heading", "tableRow"]);
    return found ? [{ option, ...found }] : [];
  });
  const runs = runsOf(choices, (between) => !isResidue(between) && between.type !== "heading");
  for (const run of runs) drawRun(run, root);
};

function drawRun(run: readonly Choice[], root: Found["parent"]): void {
  const [first, last] = [run[0], run[run.length - 1]];
  if (!first || !last) return;
  const { node, parent, holder } = first;
  if (node.type === "paragraph") {
    replaceRange(parent, node, withParts(last), (nodes) => [table(run, nodes), asWritten(nodes)]);
  } else if (parent.type === "list" && parent.children.length === run.length) {
    replaceRange(holder ?? root, parent, parent, (nodes) => [table(run, nodes), asWritten(nodes)]);
  } else for (const { option, node: own } of run) trust(own, withoutIdOfHeading(own, option));
}

/** A heading has its id already, and the table of contents leads to it. */
function withoutIdOfHeading(node: Nodes, option: Option): { id?: string; className: string[] } {
  const { id, className } = properties(option);
  return node.type === "heading" ? { className } : { id, className };
}

const part =
  /^(?:\S{1,2} )?(?:benefit|risk|decision|reason|rationale|pro|con|advantage|disadvantage|downside|drawback)/i;

/** The last option goes on as long as its benefit, risk and decision do. */
function withParts({ node, parent }: Choice): Nodes {
  const children = parent.children as Nodes[];
  let end = children.indexOf(node);
  for (let next = children[end + 1]; next; next = children[end + 1]) {
    if (isResidue(next) || (next.type !== "list" && next.type !== "paragraph") || !part.test(plainLine(next))) break;
    end += 1;
  }
  return children[end] ?? node;
}

const columns = ["Option", "Benefit", "Risk", "Decision"];

function table(run: readonly Choice[], nodes: readonly Nodes[]): Wrapper {
  const rows = run.map(({ option }) => {
    const { n, title, benefit, risk, decision, reason } = option;
    const verdict = wrapper("span", [text(decisionWords[decision])], { className: ["sign", signs[decision]] });
    const name = wrapper("span", [text(n)], { className: ["row-name"] });
    return {
      ...properties(option),
      cells: [
        [name, text(" "), ...inAuthorsWords(nodes, title)],
        inAuthorsWords(nodes, benefit),
        inAuthorsWords(nodes, risk),
        reason ? [verdict, text(" "), ...inAuthorsWords(nodes, reason)] : [verdict],
      ],
    };
  });
  return cardTable("Options", columns, rows, "options");
}

function properties({ n, decision }: Option): { id: string; className: string[] } {
  return { id: `option-${n.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, className: [`decision-${decision}`] };
}

const decisionWords: Record<Option["decision"], string> = {
  accepted: "Chosen",
  deferred: "Deferred",
  rejected: "Rejected",
  open: "Open",
};

const signs: Record<Option["decision"], string> = {
  accepted: "sign-yes",
  deferred: "sign-later",
  rejected: "sign-no",
  open: "sign-open",
};
