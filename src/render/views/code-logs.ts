import type { Code, Nodes, Paragraph } from "mdast";
import { isResidue } from "#read/marks.ts";
import { findNode } from "../find-node.ts";
import type { View } from "./view.ts";

/** Shorter than this, a span of code reads well where it stands. Code units. */
const shortest = 24;

/**
 * A message that stands alone on its line as a span of code is a log: it becomes a block that wraps and can be copied.
 */
export const codeLogs: View = (root, { errors, places }) => {
  errors.forEach((_error, i) => {
    const place = places[`errors[${i}]`];
    const found = findNode(root, place, ["paragraph", "blockquote"]);
    if (found?.node.type === "paragraph") toCode(found.node, found.parent.children as Nodes[]);
    else if (found) {
      for (const child of [...found.node.children]) {
        if (child.type === "paragraph") toCode(child, found.node.children as Nodes[]);
      }
    }
  });
};

function toCode(paragraph: Paragraph, siblings: Nodes[]): void {
  const index = siblings.indexOf(paragraph);
  const [span, ...more] = paragraph.children;
  if (index < 0 || more.length > 0 || span?.type !== "inlineCode" || isResidue(span)) return;
  if (span.value.length < shortest) return;
  const code: Code = { type: "code", lang: "log", value: span.value };
  siblings[index] = code;
}
