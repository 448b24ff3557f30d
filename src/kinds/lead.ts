import type { Paragraph, RootContent } from "mdast";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { plainLine } from "#read/plain-text.ts";
import { blockOf, type Reading } from "./reading.ts";

/**
 * The paragraph with which a report begins, before any heading. It says when it happened, and sums up where no section and
 * no description does.
 */
export function noteLead(reading: Reading, top: readonly RootContent[]): void {
  const first = top.find((node): node is Paragraph => node.type === "paragraph" && isProse(node));
  if (!first) return;
  const place = placeOfNode(first);
  reading.leads.push({ text: plainLine(first), place });
  const block = blockOf(reading, [first]);
  if (block && reading.kind.boldHeadings) reading.summaryFallback ??= { block, place };
}

/** A sentence, not a row of links or of metadata. */
function isProse(node: Paragraph): boolean {
  if (isResidue(node) || marksOf(node).metadata) return false;
  const text = plainLine(node);
  const [head, next] = node.children;
  // An update of a status page tells its state first, and where it stands in time last.
  const update = head?.type === "emphasis" && next?.type === "text" && /^\s*[-–—:]\s/u.test(next.value);
  if (update || text.includes("{{<")) return false;
  const linked = node.children
    .filter((child) => child.type === "link")
    .map((child) => plainLine(child))
    .join("");
  return text.length >= 40 && linked.length * 2 < text.length && /[.!?:](?:\s|$)/.test(text);
}
