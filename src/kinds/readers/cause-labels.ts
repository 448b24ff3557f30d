import type { Nodes, RootContent } from "mdast";
import { type LabelLine, labelContent, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";

const answers = /^(?:the )?(?:why|why it happened|root cause|cause|logic breakdown|logic|explanation|mechanism)$/;

/**
 * The root cause where labels say it: `- **The "Why"**: …`, `- **Logic Breakdown**: …`. Formulas are shown in place. Undefined
 * when no such label is there.
 */
export function labelledCause(nodes: readonly RootContent[], lines: readonly string[]): string | undefined {
  let found = false;
  const said: string[] = [];
  const take = (line: LabelLine | undefined, other: Nodes) => {
    const known = line !== undefined && answers.test(line.key);
    found ||= known;
    said.push(proseOf(known ? labelContent(line) : [other]));
  };
  for (const item of sectionItems(nodes, lines)) {
    if (item.type === "label") {
      const value: Nodes = { type: "paragraph", children: item.line.value };
      found ||= answers.test(item.line.key);
      said.push(proseOf([value]));
    } else if (item.node.type === "list") {
      for (const entry of item.node.children) if (!isResidue(entry)) take(labelOfItem(entry, lines), entry);
    } else said.push(proseOf([item.node]));
  }
  return found ? said.filter((text) => text !== "" && !/^[^:\n]{1,40}:$/.test(text)).join("\n") : undefined;
}

function proseOf(nodes: readonly Nodes[]): string {
  return plainText(nodes.filter((node) => node.type !== "math" && node.type !== "code" && !isResidue(node)));
}
