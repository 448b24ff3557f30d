import type { Nodes, RootContent } from "mdast";
import { commandsIn } from "#read/commands.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";
import { isNone, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { sectionRuleOf } from "../section-table.ts";

/** The first thought about the cause, and the tools, log files and commands that were used. */
export function readInvestigation(reading: Reading, view: SectionView, to: "initial" | "tools"): void {
  const { investigation } = reading.incident;
  const nodes = ownNodes(reading, view).filter((node) => !isResidue(node) && node.type !== "thematicBreak");
  if (to === "tools") {
    investigation.tools.push(...toolsIn(nodes).filter((tool) => !investigation.tools.includes(tool)));
    if (investigation.tools.length > 0) setPlace(reading, "investigation.tools", placeOf(nodes));
    return;
  }
  const text = plainText(nodes as Nodes[]);
  if (text === "" || isNone(text)) return;
  investigation.initial ??= text;
  setPlace(reading, "investigation.initial", placeOf(nodes));
}

/** Of a label with its answer on its line, only that paragraph and the lists below it. */
function ownNodes(reading: Reading, { section, nodes }: SectionView): RootContent[] {
  const heads = sectionRuleOf(reading.kind, section)?.means.field === "investigation";
  if (heads || nodes[0]?.type !== "paragraph") return nodes;
  return nodes.filter((node, i) => i === 0 || node.type !== "paragraph");
}

/** A bullet each; of a paragraph, what its commas separate; of a fence, its commands. */
function toolsIn(nodes: readonly RootContent[]): string[] {
  return nodes
    .flatMap((node): string[] => {
      if (node.type === "list") return node.children.map((item) => (isResidue(item) ? "" : plainText(item)));
      if (node.type === "code") return commandsIn(node.value);
      if (node.type !== "paragraph") return [];
      return plainText(node)
        .split(/[,;\n]/)
        .map((part) => part.trim().replace(/^and\s+|\.$/g, ""));
    })
    .filter((tool) => tool !== "" && !isNone(tool));
}
