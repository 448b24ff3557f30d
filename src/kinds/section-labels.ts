import type { RootContent } from "mdast";
import type { SectionField } from "#model/kind.ts";
import { type LabelLine, labelContent, labelOfItem, sectionItems } from "#read/labels.ts";
import { isResidue, marksOf } from "#read/marks.ts";
import type { Section } from "#read/sections.ts";
import { valueOfLabel } from "./field-value.ts";
import { readSection } from "./readers/index.ts";
import { nameResidue, type Reading } from "./reading.ts";
import { metadataLabel, runInRule, sectionLabel } from "./section-table.ts";
import { takeField } from "./take-field.ts";

/**
 * Labels that the kind gives a meaning inside this section: `**Detected**: …` below "User Impact", `**Failure point:** …` for
 * the heading of that name.
 */
export function takeSectionLabels(reading: Reading, section: Section): void {
  for (const line of labelsOf(reading, section)) takeLabel(reading, section, line);
}

/** Labels at the top of the document that stand for headings; metadata has been read already. */
export function takeTopLabels(reading: Reading, top: Section): void {
  for (const line of labelsOf(reading, top)) {
    if (!metadataLabel(reading.kind, line.key)) takeLabel(reading, top, line);
  }
}

/** Labels in paragraphs and in lists, in order, each with the blocks that belong to it. */
function labelsOf(reading: Reading, section: Section): LabelLine[] {
  const { lines } = reading.source;
  const labels: LabelLine[] = [];
  const seen = new Set<RootContent>();
  let listed: LabelLine | undefined;
  const addList = (block: RootContent) => {
    if (block.type !== "list" || isResidue(block) || seen.has(block)) return;
    seen.add(block);
    const found = block.children
      .filter((entry) => !isResidue(entry))
      .flatMap((entry) => labelOfItem(entry, lines) ?? []);
    labels.push(...found);
    listed = found[found.length - 1] ?? listed;
  };
  for (const item of sectionItems(
    section.nodes.filter((node) => !isResidue(node)),
    lines,
  )) {
    if (item.type === "label") {
      marksOf(item.line.node).lines = true;
      labels.push(item.line);
      listed = undefined;
      for (const block of item.line.blocks) addList(block);
    } else if (item.node.type === "list") addList(item.node);
    // A fence that was not indented below its bullet still belongs to it.
    else if (listed && runInRule(reading.kind, section, listed.key)) listed.blocks.push(item.node);
  }
  return labels;
}

function takeLabel(reading: Reading, section: Section, line: LabelLine): void {
  const rule = sectionLabel(reading.kind, section, line.key);
  if (rule) {
    nameResidue(reading, line.place, rule.means.field);
    takeField(reading, rule.means, valueOfLabel(line));
    return;
  }
  const heading = runInRule(reading.kind, section, line.key);
  if (!heading) return;
  nameResidue(reading, line.place, fieldName(heading.means));
  const nodes = labelContent(line).filter((node) => !holdsRunIns(reading, section, node));
  readSection(reading, { section, nodes }, heading.means);
}

/** The field of the model, for a finding that says what is missing. */
function fieldName(means: SectionField): string {
  if (means.field === "text" || means.field === "block") return means.to;
  if (means.field === "classification") return "bugClass";
  return means.field === "codeFix" || means.field === "fix" ? "fixes" : means.field;
}

/** A list of further labels of that sort is no part of the label above it. */
function holdsRunIns(reading: Reading, section: Section, node: RootContent): boolean {
  if (node.type !== "list") return false;
  const labels = node.children.flatMap((item) => labelOfItem(item, reading.source.lines) ?? []);
  return labels.some((label) => runInRule(reading.kind, section, label.key) !== undefined);
}
