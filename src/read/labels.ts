import type { ListItem, Nodes, Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import type { Place } from "#model/place.ts";
import { headingKey } from "./heading-key.ts";
import { placeOfNodes } from "./marks.ts";
import { plainLine } from "./plain-text.ts";

/** `**Key**: value` in any of its forms, with what follows it up to the next label. */
export interface LabelLine {
  label: string;
  key: string;
  value: PhrasingContent[];
  /** The whole line. */
  place: Place;
  /** The value, or the end of the label when there is none. */
  valuePlace: Place;
  /** Blocks that belong to the label: nested in its list item, or following until the next label. */
  blocks: RootContent[];
  /** The paragraph or list item that holds the line. */
  node: Paragraph | ListItem;
}

export type SectionItem = { type: "label"; line: LabelLine } | { type: "block"; node: RootContent };

/**
 * Splits the content of a section into labelled lines and other blocks, in order. Several labels may share a paragraph,
 * separated by hard or soft breaks; a list whose items all begin with a label counts as labels too.
 */
export function sectionItems(nodes: readonly RootContent[], sourceLines: readonly string[]): SectionItem[] {
  const items: SectionItem[] = [];
  for (const node of nodes) {
    const found = node.type === "paragraph" ? paragraphItems(node, sourceLines) : [{ type: "block" as const, node }];
    for (const item of found) {
      items.push(item);
      if (item.type === "block") attach(items, item.node);
    }
  }
  return items;
}

/** A block belongs to the nearest label above it, if one stands in this section. */
function attach(items: SectionItem[], node: RootContent): void {
  for (let i = items.length - 2; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.type === "label") {
      item.line.blocks.push(node);
      return;
    }
  }
}

function paragraphItems(paragraph: Paragraph, sourceLines: readonly string[]): SectionItem[] {
  const items: SectionItem[] = [];
  let loose: PhrasingContent[] = [];
  const flush = () => {
    if (loose.length > 0 && plainLine(loose)) {
      const whole = loose.length === paragraph.children.length;
      items.push({ type: "block", node: whole ? paragraph : { type: "paragraph", children: loose } });
    }
    loose = [];
  };
  for (const line of splitLines(paragraph.children, sourceLines)) {
    const label = labelOf(line, paragraph);
    const previous = items[items.length - 1];
    if (label) {
      flush();
      items.push({ type: "label", line: label });
    } else if (previous?.type === "label") {
      previous.line.value.push(...(previous.line.value.length ? [newline] : []), ...line);
    } else loose.push(...(loose.length ? [newline] : []), ...line);
  }
  flush();
  return items.some((item) => item.type === "label") ? items : [{ type: "block", node: paragraph }];
}

const newline: Text = { type: "text", value: "\n" };

/** The label of a list item, with the blocks nested in it. */
export function labelOfItem(item: ListItem, sourceLines: readonly string[]): LabelLine | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const [head = [], ...more] = splitLines(first.children, sourceLines);
  const line = labelOf(head, item);
  if (!line) return undefined;
  for (const continued of more) line.value.push(newline, ...continued);
  line.blocks.push(...rest);
  return line;
}

/** Labels of the items of a list, where they have one. */
export function labelsOfList(node: RootContent | undefined, sourceLines: readonly string[]): LabelLine[] {
  if (node?.type !== "list") return [];
  return node.children.flatMap((item) => labelOfItem(item, sourceLines) ?? []);
}

/** The lines of a paragraph as the author broke them, softly or hard. */
export function splitLines(children: readonly PhrasingContent[], sourceLines: readonly string[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  const last = () => lines[lines.length - 1] as PhrasingContent[];
  for (const child of children) {
    if (child.type === "break") lines.push([]);
    else if (child.type === "text" && child.value.includes("\n")) {
      child.value.split("\n").forEach((value, index) => {
        if (index > 0) lines.push([]);
        if (value) last().push(index === 0 ? firstPiece(child, value) : laterPiece(child, value, index, sourceLines));
      });
    } else last().push(child);
  }
  return lines.filter((line) => line.length > 0);
}

function firstPiece(node: Text, value: string): Text {
  if (!node.position) return { type: "text", value };
  const { start } = node.position;
  return { type: "text", value, position: { start, end: { line: start.line, column: start.column + value.length } } };
}

/** Markdown drops the blanks (and `>` of a quote) before a continued line, so its column is looked up in the file. */
function laterPiece(node: Text, value: string, index: number, sourceLines: readonly string[]): Text {
  if (!node.position) return { type: "text", value };
  const line = node.position.start.line + index;
  const found = (sourceLines[line - 1] ?? "").indexOf(value.trimEnd());
  const column = Math.max(found, 0) + 1;
  return { type: "text", value, position: { start: { line, column }, end: { line, column: column + value.length } } };
}

function labelOf(line: readonly PhrasingContent[], node: Paragraph | ListItem): LabelLine | undefined {
  const start = line.findIndex((child) => !(child.type === "text" && child.value.trim() === ""));
  const head = line[start];
  if (head?.type !== "strong" && head?.type !== "emphasis") return undefined;
  const label = plainLine(head);
  const rest = line.slice(start + 1);
  const value = valueAfter(label, rest, head.type === "strong");
  if (!value || label.length > 80) return undefined;
  const place = placeOfNodes(line);
  const end = { line: place.endLine, column: place.endColumn, endLine: place.endLine, endColumn: place.endColumn };
  return {
    label: label.replace(/\s*[:：]\s*$/u, ""),
    key: headingKey(label.replace(/[:：]\s*$/u, "")) || label.trim(),
    value,
    place,
    valuePlace: value.length > 0 ? placeOfNodes(value) : end,
    blocks: [],
    node,
  };
}

/** The value if the bold text is a label at all: a colon in it or after it, a dash after it, or nothing after it. */
function valueAfter(label: string, rest: PhrasingContent[], strong: boolean): PhrasingContent[] | undefined {
  const next = rest[0];
  if (/[:：]\s*$/u.test(label)) return trimStart(rest, /^\s*/u);
  if (next === undefined) return strong ? [] : undefined;
  if (next.type !== "text") return undefined;
  if (/^\s*[:：]/u.test(next.value)) return trimStart(rest, /^\s*[:：]\s*/u);
  if (strong && /^\s*(?:[—–]|-{1,2})\s/u.test(next.value)) return trimStart(rest, /^\s*(?:[—–]|-{1,2})\s*/u);
  if (next.value.trim() === "" && rest.length === 1) return strong ? [] : undefined;
  return undefined;
}

function trimStart(nodes: PhrasingContent[], pattern: RegExp): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type !== "text") return nodes;
  const cut = first.value.match(pattern)?.[0].length ?? 0;
  const value = first.value.slice(cut);
  if (value === "") return rest;
  const start = first.position?.start;
  if (!first.position || !start) return [{ type: "text", value }, ...rest];
  const moved = {
    ...start,
    column: start.column + cut,
    ...(start.offset === undefined ? {} : { offset: start.offset + cut }),
  };
  return [{ type: "text", value, position: { start: moved, end: first.position.end } }, ...rest];
}

/** The value of a label on one line, empty when it has none or only what the template left there. */
export function labelText(line: LabelLine): string {
  return plainLine(line.value as Nodes[]);
}

/** The value and the blocks of a label. */
export function labelContent(line: LabelLine): RootContent[] {
  const start = line.value[0]?.position?.start;
  const end = line.value[line.value.length - 1]?.position?.end;
  const position = start && end ? { position: { start, end } } : {};
  const value: Paragraph[] = line.value.length > 0 ? [{ type: "paragraph", children: line.value, ...position }] : [];
  return [...value, ...line.blocks];
}
