import type { Paragraph, RootContent, Table, Text } from "mdast";
import type { LabelRule } from "#model/kind.ts";
import { isTypedLinkKey } from "#model/typed-link.ts";
import { headingKey } from "#read/heading-key.ts";
import { isKnownTemplateText } from "#read/known-template-text.ts";
import { type LabelLine, sectionItems, splitLines } from "#read/labels.ts";
import { isResidue, type MetadataMark, marksOf, placeOfNodes } from "#read/marks.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { linksIn, splitItems, valueOfKey, valueOfLabel } from "./field-value.ts";
import { metadataPairs } from "./metadata-pairs.ts";
import { nameResidue, type Reading, report, setPlace } from "./reading.ts";
import { metadataLabel, nearestKey } from "./section-table.ts";
import { takeField } from "./take-field.ts";
import { holdBackForKey, holdBackUnread } from "./take-visibility.ts";

/** Fields that the head of the page shows; the front matter of all others stands on top of the body. */
const shownInHead = new Set([
  "title",
  "id",
  "kind",
  "severity",
  "status",
  "docStatus",
  "incidentStatus",
  "draft",
  "audience",
  "tags",
  "services",
  "lang",
  "aliases",
  "similar",
  "takeaway",
  "publishAfter",
  "withdrawn",
]);

/** Every key of the front matter goes to its field, or to `extra`. What the head of the page does not show is kept visible. */
export function takeFrontMatter(reading: Reading): void {
  const { frontMatter } = reading.source;
  const rows: MetadataMark[] = [];
  holdBackUnread(reading);
  if (frontMatter.format !== "none") {
    const endLine = Math.max(frontMatter.bodyLine - 1, 1);
    const endColumn = (reading.source.lines[endLine - 1]?.length ?? 0) + 1;
    setPlace(reading, "frontMatter", { line: 1, column: 1, endLine, endColumn });
  }
  for (const key of Object.keys(frontMatter.data)) {
    const rule =
      metadataLabel(reading.kind, headingKey(key.replace(/([a-z])([A-Z])/g, "$1 $2"))) ??
      metadataLabel(reading.kind, key.toLowerCase());
    const heldBack = holdBackForKey(reading, key);
    const value = valueOfKey(frontMatter, key);
    const blank = value.items.find((item) => isPlaceholder(item.text) || isKnownTemplateText(item.text));
    if (blank && isKnownTemplateText(blank.text)) value.text = "";
    if (blank) reading.incident.residue.push({ kind: "placeholder", ...blank, field: fieldOf(rule) ?? key });
    if (!rule || (rule.means.field === "kind" && key.toLowerCase() === "type")) {
      reading.incident.extra[key] = frontMatter.data[key];
      if (isTypedLinkKey(key)) setPlace(reading, `extra.${key}`, value.place);
      if (!rule && !heldBack) reportMisspelt(reading, key);
    } else takeField(reading, rule.means, value);
    if (rule && shownInHead.has(rule.means.field)) continue;
    const text = blank && value.items.length === 1 ? "" : flatText(frontMatter.data[key]);
    if (text === "") continue;
    const field = fieldOf(rule);
    reading.incident.metadata.push({ label: key, value: text, ...(field ? { field } : {}) });
    rows.push({ label: key, value: [{ type: "text", value: text } as Text] });
  }
  if (rows.length === 0) return;
  const shown: Paragraph = { type: "paragraph", children: [] };
  marksOf(shown).metadata = rows;
  reading.source.root.children.unshift(shown);
}

/** A key that is nearly one that is known, and would be lost among those of other tools. */
function reportMisspelt(reading: Reading, key: string): void {
  const place = reading.source.frontMatter.keyPlaces[key];
  const near = nearestKey(reading.kind, headingKey(key));
  if (place && near && !Object.hasOwn(reading.source.frontMatter.data, near)) {
    report(reading, "front-matter-key-misspelt", place, { key, near });
  }
}

function fieldOf(rule: LabelRule | undefined): string | undefined {
  return rule?.means.field === "summaryFallback" ? "summary" : rule?.means.field;
}

/** Nested front matter as lines of text: lists joined by commas, tables as `key: value`. */
function flatText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) {
    const parts = value.map(flatText).filter(Boolean);
    return parts.some((part) => part.includes("\n") || part.length > 40) ? parts.join("\n") : parts.join(", ");
  }
  if (typeof value !== "object") return String(value);
  const lines = Object.entries(value).map(([key, inner]) => `${key}: ${flatText(inner)}`);
  return lines.join("\n");
}

/**
 * Metadata at the top of a document or in a section of that name: bold labels in paragraphs and bullets, plain
 * `Key: value` lines, and tables of two columns. What is taken is marked, and shown as a definition list.
 */
export function takeMetadata(reading: Reading, nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (isResidue(node)) continue;
    if (node.type === "table") takeTable(reading, node);
    else if (node.type === "list") {
      for (const item of node.children) {
        const labels = sectionItemsOf(reading, item.children as RootContent[]);
        const first = item.children[0];
        const plain = labels.length === 0 && first?.type === "paragraph" ? plainLabels(reading, first) : [];
        if (!isResidue(item)) takeLines(reading, [...labels, ...plain]);
      }
    } else if (node.type === "paragraph") takeParagraph(reading, node);
  }
}

function sectionItemsOf(reading: Reading, nodes: RootContent[]): LabelLine[] {
  return sectionItems(nodes, reading.source.lines).flatMap((item) => (item.type === "label" ? [item.line] : []));
}

function takeParagraph(reading: Reading, node: Paragraph): void {
  const items = sectionItems([node], reading.source.lines);
  const labels = items.flatMap((item) => (item.type === "label" ? [item.line] : []));
  const lines = labels.length === items.length && labels.length > 0 ? labels : plainLabels(reading, node);
  const known = lines.filter((line) => metadataLabel(reading.kind, line.key));
  // One bold word with a colon may as well begin a sentence: a metadata paragraph has a label that is known.
  if (known.length === 0) return;
  takeLines(reading, lines);
  marksOf(node).metadata = lines.map((line) => ({ label: line.label, value: line.value }));
}

function takeLines(reading: Reading, lines: readonly LabelLine[]): void {
  for (const line of lines) {
    const rule = metadataLabel(reading.kind, line.key);
    const value = valueOfLabel(line);
    const entry = { label: line.label, value: value.text, ...(rule ? { field: rule.means.field } : {}) };
    reading.incident.metadata.push(entry);
    if (!rule) continue;
    nameResidue(reading, line.place, rule.means.field);
    takeField(reading, rule.means, value);
    // Alternatives that nobody chose from are no value.
    if (reading.incident.residue.some((left) => left.place === value.place)) entry.value = "";
  }
}

/** `Status: resolved` lines without bold type: only where every line of the paragraph is one and most keys are known. */
function plainLabels(reading: Reading, node: Paragraph): LabelLine[] {
  const lines = splitLines(node.children, reading.source.lines);
  const labels = lines.flatMap((line) => plainLabel(line, node) ?? []);
  const known = labels.filter((label) => metadataLabel(reading.kind, label.key));
  return labels.length === lines.length && known.length * 2 > lines.length ? labels : [];
}

function plainLabel(line: LabelLine["value"], node: Paragraph): LabelLine | undefined {
  const [first, ...rest] = line;
  const match = first?.type === "text" ? first.value.match(/^\s*([\p{L}][\p{L} /-]{1,30}):\s+/u) : undefined;
  if (first?.type !== "text" || !match) return undefined;
  const tail = first.value.slice(match[0].length);
  const place = placeOfNodes(line);
  const valuePlace = { ...place, column: place.column + match[0].length };
  const label = match[1] ?? "";
  const value = [...(tail ? [{ type: "text" as const, value: tail }] : []), ...rest];
  return { label, key: headingKey(label), value, place, valuePlace, blocks: [], node };
}

function takeTable(reading: Reading, node: Table): void {
  const pairs = metadataPairs(reading, node);
  if (!pairs) return;
  for (const pair of pairs) {
    const rule = metadataLabel(reading.kind, headingKey(pair.label));
    const place = placeOfNodes(pair.value);
    reading.incident.metadata.push({
      label: pair.label,
      value: pair.text,
      ...(rule ? { field: rule.means.field } : {}),
    });
    const nodes: Paragraph[] = [{ type: "paragraph", children: pair.value }];
    const items = splitItems(pair.text, place);
    if (rule)
      takeField(reading, rule.means, {
        label: pair.label,
        text: pair.text,
        items,
        links: linksIn(nodes),
        place,
        nodes,
      });
  }
}
