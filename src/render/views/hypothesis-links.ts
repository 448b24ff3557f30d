import type { Link, Nodes, Parents, PhrasingContent, Text } from "mdast";
import { walkMarkdown } from "#read/walk.ts";
import type { Wrapper } from "../wrapper.ts";
import { hypothesisAnchor } from "./hypotheses.ts";
import type { View } from "./view.ts";

/** `H2` in the text leads to the second hypothesis: numbered ones are written about elsewhere by their number. */
export const hypothesisLinks: View = (root, { hypotheses }) => {
  const ids = new Set(hypotheses.map(({ id }) => id).filter((id) => /^H\d{1,2}$/.test(id)));
  if (ids.size === 0) return;
  walkMarkdown(root, (node, index, parent) => {
    if (isLeftAlone(node)) return "skip";
    if (node.type !== "text") return undefined;
    const parts = linked(node, ids);
    if (parts.length > 1) (parent as Parents & { children: PhrasingContent[] }).children.splice(index, 1, ...parts);
    return index + parts.length;
  });
};

/** Headings and links, and the drawn hypotheses themselves. */
function isLeftAlone(node: Nodes | Wrapper): boolean {
  return node.type === "heading" || node.type === "link" || node.type === "linkReference" || node.type === "wrapper";
}

function linked(node: Text, ids: ReadonlySet<string>): (Text | Link)[] {
  return node.value
    .split(/(?<![\p{L}\p{N}-])(H\d{1,2})(?![\p{L}\p{N}-])/u)
    .filter((part) => part !== "")
    .map((value): Text | Link => {
      const text: Text = { type: "text", value };
      return ids.has(value) ? { type: "link", url: `#${hypothesisAnchor(value)}`, children: [text] } : text;
    });
}
