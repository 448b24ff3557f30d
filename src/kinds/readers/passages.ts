import type { List, ListItem, RootContent } from "mdast";
import type { Fix, Lesson, Prevention, Ref } from "#model/incident.ts";
import type { BlockField } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode } from "#read/marks.ts";
import { plainLine, plainText } from "#read/plain-text.ts";
import { linksIn } from "../field-value.ts";
import { blockOf, isNone, nextAnchor, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { refsIn } from "../refs.ts";
import { sharedSections } from "../shared-sections.ts";

/** A passage kept as it is. The first section of its sort wins; later ones stay in place on the page. */
export function readBlock(reading: Reading, view: SectionView, to: BlockField): void {
  const { incident } = reading;
  const block = blockOf(
    reading,
    view.nodes.filter((node) => node.type !== "thematicBreak"),
  );
  if (!block || incident[to]) return;
  incident[to] = block;
  setPlace(reading, to, placeOf(view.nodes));
}

/** What the impact section says in words; its labels are taken one by one. Several impact sections add up. */
export function readImpact(reading: Reading, view: SectionView): void {
  const block = blockOf(reading, view.nodes);
  if (!block) return;
  const { impact } = reading.incident;
  impact.text = impact.text ? `${impact.text}\n${block.text}` : block.text;
  setPlace(reading, "impact", placeOf(view.nodes));
}

/** The items of the lists of a section that the author filled in, else its paragraphs. */
function itemsOf(view: SectionView): (ListItem | RootContent)[] {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const lists = nodes.filter((node): node is List => node.type === "list");
  const items = lists.flatMap((list) => list.children.filter((item) => !isResidue(item)));
  return items.length > 0 ? items : nodes.filter((node) => node.type === "paragraph");
}

/** Each item is a lesson; one that begins with a label of its own (`**Went well:** …`) is of the sort that the label says. */
export function readLessons(reading: Reading, view: SectionView, kind: Lesson["kind"]): void {
  for (const node of itemsOf(view)) {
    const label = node.type === "listItem" ? labelOfItem(node, reading.source.lines) : undefined;
    const own = label ? lessonKind(label.key) : lessonKind(headingKey(leadWords(plainLine(node))));
    const text = own ? withoutLead(plainText(node)) : plainText(node);
    if (!text || isNone(text)) continue;
    const anchor = nextAnchor(reading, "lessons");
    setPlace(reading, `lessons[${reading.incident.lessons.length}]`, placeOfNode(node));
    // An element has one id, and a paragraph or item is of one sort.
    marksOf(node).anchor ??= anchor;
    reading.incident.lessons.push({ kind: own ?? kind, text, anchor });
  }
}

function lessonKind(key: string): Lesson["kind"] | undefined {
  const rule = sharedSections.find(
    (candidate) => candidate.means.field === "lessons" && candidate.headings.includes(key),
  );
  return rule?.means.field === "lessons" ? rule.means.kind : undefined;
}

/** `Went well` of `Went well: the alert fired`. */
function leadWords(text: string): string {
  return text.match(/^[^:]{1,40}(?=:\s)/)?.[0] ?? "";
}

function withoutLead(text: string): string {
  return text.replace(/^[^:\n]{1,40}:\s*/, "");
}

export function readPrevention(reading: Reading, view: SectionView, area: Prevention["area"]): void {
  for (const node of itemsOf(view)) {
    const text = plainText(node);
    if (text) reading.incident.prevention.push({ area, text });
  }
}

export function readFix(reading: Reading, view: SectionView, kind: Fix["kind"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const text = plainText(nodes.filter((node) => node.type !== "code" && node.type !== "thematicBreak"));
  const commands = nodes.flatMap((node) =>
    node.type === "code" && /^(?:ba|z|fi)?sh$|^console$|^shell/.test(node.lang ?? "") ? [node.value] : [],
  );
  if (!text && commands.length === 0) return;
  setPlace(reading, `fixes[${reading.incident.fixes.length}]`, placeOf(nodes));
  reading.incident.fixes.push({ kind, text, commands, files: [], config: [], verified: [] });
}

export function readSteps(reading: Reading, view: SectionView, to: "reproduction" | "investigation"): void {
  const steps = itemsOf(view)
    .map((node) => plainText(node))
    .filter(Boolean);
  reading.incident[to].steps.push(...steps);
}

/** A bullet that is short or has a code span names a component; a sentence does not. */
export function readComponents(reading: Reading, view: SectionView): void {
  for (const node of itemsOf(view)) {
    const text = plainLine(node);
    const name = text.split(/\s+[-–—:(]|:\s/)[0]?.trim() ?? "";
    const short = name !== "" && name.split(/\s+/).length <= 4;
    if (short && !reading.incident.components.includes(name)) reading.incident.components.push(name);
  }
}

export function readRefs(reading: Reading, view: SectionView, role: Ref["role"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const linked = linksIn(nodes).length > 0;
  for (const ref of refsIn(nodes, role)) {
    // Prose around links is not a reference of its own.
    if (linked && !ref.url && !ref.id) continue;
    setPlace(reading, `refs[${reading.incident.refs.length}]`, placeOf(nodes));
    reading.incident.refs.push(ref);
  }
}
