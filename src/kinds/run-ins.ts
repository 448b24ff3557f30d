import type { RootContent } from "mdast";
import { type LabelLine, sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import type { Section } from "#read/sections.ts";
import type { Reading } from "./reading.ts";
import { runInRule, sectionLabel } from "./section-table.ts";

/** A label that stands for a heading begins a section of its own: what follows it is not the enclosing section's. */
export function withoutRunIns(reading: Reading, section: Section, nodes: RootContent[]): RootContent[] {
  const { kind, source } = reading;
  if (!kind.sections.some((rule) => rule.runIn)) return nodes;
  const [taken, kept] = [new Set<unknown>(), new Set<unknown>()];
  for (const item of sectionItems(
    section.nodes.filter((node) => !isResidue(node)),
    source.lines,
  )) {
    if (item.type !== "label") continue;
    const { line } = item;
    if (sectionLabel(kind, section, line.key) || !runInRule(kind, section, line.key)) kept.add(line.node);
    else for (const node of [line.node, ...line.blocks.filter((block) => goesWith(line, block))]) taken.add(node);
  }
  return nodes.filter((node) => kept.has(node) || !taken.has(node));
}

/** Below a label that has its answer on its own line, a paragraph goes on with the section. */
function goesWith(line: LabelLine, block: RootContent): boolean {
  return line.value.length === 0 || block.type !== "paragraph";
}
