import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import type { Lesson, Ref } from "#model/incident.ts";
import type { BlockField } from "#model/kind.ts";
import { headingKey } from "#read/heading-key.ts";
import { labelOfItem, splitLines } from "#read/labels.ts";
import { isResidue, marksOf, placeOfNode, placeOfNodes } from "#read/marks.ts";
import { plainLine, plainText } from "#read/plain-text.ts";
import type { Section } from "#read/sections.ts";
import { linksIn, splitItems } from "../field-value.ts";
import { takeMetadata } from "../metadata.ts";
import { metadataAmong, pairsInRows } from "../metadata-pairs.ts";
import { blockOf, isNone, nextAnchor, placeOf, type Reading, type SectionView, setPlace } from "../reading.ts";
import { refsIn } from "../refs.ts";
import { sectionLabel, sectionRuleOf } from "../section-table.ts";
import { lessonKind } from "../shared-lessons.ts";
import { takeField } from "../take-field.ts";
import { readLessonTables } from "./lesson-tables.ts";

/** A passage kept as it is. The first section of its sort wins; later ones stay in place on the page. */
export function readBlock(reading: Reading, view: SectionView, to: BlockField): void {
  const { incident } = reading;
  const metadata = to === "summary" ? metadataAmong(reading, view.nodes) : [];
  takeMetadata(reading, metadata);
  const own = view.nodes.filter((node) => node.type !== "thematicBreak" && !metadata.includes(node));
  const block = blockOf(reading, own);
  if (!block) return;
  if (to === "summary") reading.leads.push({ text: block.text, place: placeOf(own) });
  const above = incident[to];
  if (above) {
    if (goesOn(reading, view, to)) {
      incident[to] = { text: `${above.text}\n${block.text}`, markdown: `${above.markdown}\n\n${block.markdown}` };
    }
    return;
  }
  incident[to] = block;
  setPlace(reading, to, placeOf(view.nodes));
}

/** "What happened" goes on with what stands in the section around it. */
function goesOn(reading: Reading, { section }: SectionView, to: BlockField): boolean {
  const above = section.parent;
  const means = above && sectionRuleOf(reading.kind, above)?.means;
  const line = reading.incident.places[to]?.line ?? 0;
  return means?.field === "block" && means.to === to && line > (above?.heading?.position?.start.line ?? line);
}

/** What the impact section says in words; its labels are taken one by one. Several impact sections add up. */
export function readImpact(reading: Reading, view: SectionView): void {
  for (const node of view.nodes)
    if (node.type === "table" && !isResidue(node)) takeFigures(reading, view.section, node);
  const block = blockOf(reading, view.nodes);
  if (!block) return;
  const { impact } = reading.incident;
  impact.text = impact.text ? `${impact.text}\n${block.text}` : block.text;
  setPlace(reading, "impact", placeOf(view.nodes));
}

/** `| Users affected | 1,200 |`: a table of what others write as labels. */
function takeFigures(reading: Reading, section: Section, node: Table): void {
  for (const { label, value, text } of pairsInRows(node)) {
    const rule = sectionLabel(reading.kind, section, headingKey(label));
    const place = placeOfNodes(value);
    const items = splitItems(text, place);
    if (rule) takeField(reading, rule.means, { label, text, items, links: linksIn(value), place, nodes: [] });
  }
}

/** The items of the lists of a section that the author filled in, else its paragraphs. */
function itemsOf(view: SectionView): (ListItem | RootContent)[] {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const lists = nodes.filter((node): node is List => node.type === "list");
  const items = lists.flatMap((list) => list.children.filter((item) => !isResidue(item)));
  return items.length > 0 ? items : nodes.filter((node) => node.type === "paragraph");
}

/**
 * The lessons of a section: its items, or its paragraphs. Where both stand side by side, the author tells it in prose: each
 * paragraph is one, and a list that a paragraph announces with a colon belongs to it. A lone announcement above a list
 * (`We learned:`) says nothing itself.
 */
function lessonNodes(view: SectionView): LessonNode[] {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const isAnnouncement = (node: RootContent) => node.type === "paragraph" && /[:：]$/u.test(plainLine(node));
  const hasProse = nodes.some((node) => node.type === "paragraph" && !isAnnouncement(node));
  const sentences = nodes.some((node) => isAnnouncement(node) && /[.!?]\s/.test(plainLine(node)));
  if (!nodes.some(({ type }) => type === "list") || !(hasProse || sentences))
    return itemsOf(view).map((node) => [node]);
  const found: LessonNode[] = [];
  nodes.forEach((node, at) => {
    const above = nodes[at - 1];
    if (node.type === "paragraph") found.push([node]);
    if (node.type !== "list") return;
    const items = node.children.filter((item) => !isResidue(item));
    if (above !== undefined && isAnnouncement(above)) found[found.length - 1]?.push(...items);
    else found.push(...items.map((item): LessonNode => [item]));
  });
  return found;
}

/** The node that says it, and what goes on with it. */
type LessonNode = [ListItem | RootContent, ...ListItem[]];

/** Each item is a lesson; one that begins with a label of its own (`**Went well:** …`) is of the sort that the label says. */
export function readLessons(reading: Reading, view: SectionView, kind: Lesson["kind"]): void {
  readLessonTables(reading, view, kind);
  const lessons = lessonNodes(view).flatMap(([head, ...rest]): LessonNode[] => {
    const parts = labelParagraphs(head, reading.source.lines);
    return rest.length > 0 ? [[head, ...rest]] : parts.map((part): LessonNode => [part]);
  });
  for (const [node, ...rest] of lessons) {
    const label = node.type === "listItem" ? labelOfItem(node, reading.source.lines) : undefined;
    const own = label ? lessonKind(label.key) : lessonKind(headingKey(leadWords(plainLine(node))));
    const said = own ? withoutLead(plainText(node)) : plainText(node);
    if (!said || isNone(said)) continue;
    const text = [said, ...rest.map((item) => plainText(item))].join("\n");
    const anchor = nextAnchor(reading, "lessons");
    setPlace(reading, `lessons[${reading.incident.lessons.length}]`, placeOfNode(node));
    // An element has one id, and a paragraph or item is of one sort.
    marksOf(node).anchor ??= anchor;
    reading.incident.lessons.push({ kind: own ?? kind, text, anchor });
  }
}

/** Several lessons may share a paragraph, a line and a label each. */
function labelParagraphs(node: ListItem | RootContent, lines: readonly string[]): (ListItem | RootContent)[] {
  if (node.type !== "paragraph") return [node];
  const parts = splitLines(node.children, lines);
  const starts = parts.map((part) => part[0]?.type === "strong" && lessonKind(headingKey(plainLine(part[0]))));
  if (starts.filter(Boolean).length < 2 || !starts[0]) return [node];
  const paragraphs: Paragraph[] = [];
  parts.forEach((part, i) => {
    const place = { position: positionOf(part) };
    if (starts[i])
      paragraphs.push({ type: "paragraph", children: part, ...(place.position ? { position: place.position } : {}) });
    else paragraphs[paragraphs.length - 1]?.children.push({ type: "text", value: "\n" }, ...part);
  });
  return paragraphs;
}

function positionOf(nodes: readonly PhrasingContent[]): Paragraph["position"] {
  const [start, end] = [nodes[0]?.position?.start, nodes[nodes.length - 1]?.position?.end];
  return start && end ? { start, end } : undefined;
}

/** `Went well` of `Went well: the alert fired`. */
function leadWords(text: string): string {
  return text.match(/^[^:]{1,40}(?=:\s)/)?.[0] ?? "";
}

function withoutLead(text: string): string {
  return text.replace(/^[^:\n]{1,40}:\s*/, "");
}

export function readSteps(reading: Reading, view: SectionView): void {
  const steps = itemsOf(view)
    .map((node) => plainText(node))
    .filter(Boolean);
  reading.incident.investigation.steps.push(...steps);
}

/** A bullet that is short or begins with a code span names a component; a sentence does not. */
export function readComponents(reading: Reading, view: SectionView): void {
  const { impact, components } = reading.incident;
  const below = ancestors(view.section).some(({ key }) => /\bimpact\b/.test(key));
  for (const node of itemsOf(view)) {
    const text = plainLine(node);
    const needed = below ? text.match(dependency)?.[1]?.trim() : undefined;
    if (needed) impact.dependencies.push(...splitItems(needed, placeOfNode(node)).map((item) => item.text));
    const name = needed ? undefined : nameIn(node);
    if (name && !components.includes(name)) {
      setPlace(reading, `components[${components.length}]`, placeOfNode(node));
      components.push(name);
    }
    if (!below || needed || text === "") continue;
    if (name === undefined) impact.text = impact.text ? `${impact.text}\n${text}` : text;
    else if (!impact.components.includes(name)) {
      setPlace(reading, `impact.components[${impact.components.length}]`, placeOfNode(node));
      impact.components.push(name);
    }
  }
}

/** `Dependency: the billing API`. */
const dependency = /^(?:dependenc(?:y|ies)|depends on|upstream|downstream)(?: services?| systems?)?\s*[:–—-]\s*(.+)$/i;

function nameIn(node: ListItem | RootContent): string | undefined {
  const first = node.type === "listItem" ? node.children[0] : node;
  const head = first?.type === "paragraph" ? first.children[0] : undefined;
  if (head?.type === "inlineCode" && !isResidue(head)) return head.value.trim();
  const name =
    plainLine(node)
      .split(/\s+[-–—:(]|:\s/)[0]
      ?.trim() ?? "";
  return name !== "" && name.split(/\s+/).length <= 4 ? name.replace(/[.,;:]$/, "") : undefined;
}

function ancestors(section: Section): Section[] {
  return section.parent ? [section.parent, ...ancestors(section.parent)] : [];
}

export function readRefs(reading: Reading, view: SectionView, role: Ref["role"]): void {
  const nodes = view.nodes.filter((node) => !isResidue(node));
  const items = nodes.flatMap((node) => (node.type === "list" ? node.children : [node]));
  for (const item of items) {
    const linked = linksIn([item]).length > 0;
    for (const ref of isResidue(item) ? [] : refsIn([item], role)) {
      // Prose around links is not a reference of its own.
      if (isNone(ref.label) || (linked && !ref.url && !ref.id && !ref.label.startsWith("[["))) continue;
      setPlace(reading, `refs[${reading.incident.refs.length}]`, placeOfNode(item));
      reading.incident.refs.push(ref);
    }
  }
}
