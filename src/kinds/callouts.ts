import type { Blockquote, RootContent } from "mdast";
import { calloutLooks, calloutOf } from "#read/callouts.ts";
import { headingKey } from "#read/heading-key.ts";
import { sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import type { Section } from "#read/sections.ts";
import type { Reading } from "./reading.ts";
import { sectionLabel, sectionRuleOf } from "./section-table.ts";

/**
 * Boxes at the top of a document that hold its summary (`> [!ABSTRACT] Executive summary`), as if each were a section. A
 * plain quote with the labels of a summary counts too: the first line is soon lost.
 */
export function summaryCallouts(reading: Reading, nodes: readonly RootContent[]): Section[] {
  return nodes.flatMap((node) => (node.type === "blockquote" && !isResidue(node) ? summaryOf(reading, node) : []));
}

function summaryOf(reading: Reading, quote: Blockquote): Section[] {
  const callout = calloutOf(quote, reading.source.lines);
  if (!callout) {
    const plain = sectionOf("summary", quote.children);
    return labelsIn(reading, plain) > 1 ? [plain] : [];
  }
  const look = calloutLooks.get(callout.type) === "abstract" ? "summary" : callout.type;
  const sections = [callout.title, look].map((title) => sectionOf(title, callout.body));
  return sections.filter((section) => isSummary(reading, section)).slice(0, 1);
}

function sectionOf(title: string, nodes: RootContent[]): Section {
  return { level: 2, title, key: headingKey(title), nodes, children: [] };
}

function isSummary(reading: Reading, section: Section): boolean {
  const means = sectionRuleOf(reading.kind, section)?.means;
  return means?.field === "block" && means.to === "summary";
}

function labelsIn(reading: Reading, section: Section): number {
  const items = sectionItems(section.nodes, reading.source.lines);
  return items.filter((item) => item.type === "label" && sectionLabel(reading.kind, section, item.line.key)).length;
}
