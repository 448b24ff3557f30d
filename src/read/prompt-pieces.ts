import type { Nodes, PhrasingContent } from "mdast";
import type { Residue } from "#model/incident.ts";
import { isBracketedList, isListLabel } from "./bracketed-lists.ts";
import { marksOf, placeOfNode } from "./marks.ts";
import { isPlaceholder, promptAfterDash, promptsIn } from "./placeholders.ts";
import { plainLine } from "./plain-text.ts";
import { piece } from "./text-pieces.ts";

/** Whether the text begins and ends a line of its paragraph, or follows a label on it. */
interface LineEdges {
  starts: boolean;
  afterLabel: boolean;
  ends: boolean;
  /** The label takes a list, which may stand in brackets: `**Tags:** [queue, retry]`. */
  listed?: boolean;
}

/**
 * Cuts the placeholders out of a text node. Each line is a value of its own after its label's colon, since templates put
 * several labels into one paragraph.
 */
export function splitPrompts(
  node: PhrasingContent & { type: "text" },
  edges: LineEdges,
  residue: Residue[],
): PhrasingContent[] | undefined {
  const ranges = valueRanges(node.value, edges)
    .concat(promptsIn(node.value))
    .sort((a, b) => a[0] - b[0]);
  if (ranges.length === 0) return undefined;
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const [start, end] of ranges) {
    if (start < from) continue;
    if (start > from) pieces.push(piece(node, from, start));
    const prompt = piece(node, start, end);
    marksOf(prompt).residue = "placeholder";
    residue.push({ kind: "placeholder", text: node.value.slice(start, end), place: placeOfNode(prompt) });
    pieces.push(prompt);
    from = end;
  }
  if (from < node.value.length) pieces.push(piece(node, from, node.value.length));
  return pieces;
}

/** Of the sibling with this number. */
export function lineEdges(siblings: readonly Nodes[], index: number): LineEdges {
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  return {
    starts: before === undefined || before.type === "break",
    afterLabel: before?.type === "strong" || before?.type === "emphasis",
    ends: after === undefined || after.type === "break",
    listed: before?.type === "strong" && isListLabel(plainLine(before)),
  };
}

/** Lines of the text that are wholly a placeholder, once the colon or dash after a label is set aside. */
function valueRanges(text: string, edges: LineEdges): [number, number][] {
  const ranges: [number, number][] = [];
  // Prose in the middle of a line: no line of it is a value, unless it ends with a prompt.
  if (!edges.starts && !edges.afterLabel && !/[\n>\]]/.test(text)) return ranges;
  const lines = text.split("\n");
  let offset = 0;
  lines.forEach((line, i) => {
    const lead = line.match(/^\s*[:：—–-]?\s*/u)?.[0] ?? "";
    const labelled = edges.afterLabel && (/[:：—–-]/u.test(lead) || isLabelEnd(line));
    const whole = (i > 0 || edges.starts || labelled) && (i < lines.length - 1 || edges.ends);
    const value = line.slice(lead.length).trimEnd();
    const tail = i < lines.length - 1 || edges.ends ? promptAfterDash(line) : -1;
    // `**Hypothesis A**: [What you suspected] -> **Result**: …`
    const arrow = i === 0 && edges.afterLabel ? value.match(/\s*(?:-+>|→|=+>|⇒)$/u) : null;
    const asked = arrow ? value.slice(0, arrow.index) : "";
    if (arrow && isPlaceholder(asked)) ranges.push([offset + lead.length, offset + lead.length + asked.length]);
    const list = i === 0 && edges.listed && isBracketedList(value);
    if (whole && !list && isPlaceholder(value))
      ranges.push([offset + lead.length, offset + lead.length + value.length]);
    else if (tail >= 0) ranges.push([offset + tail, offset + line.trimEnd().length]);
    offset += line.length + 1;
  });
  return ranges;
}

/** After `**Key:** ` the colon is inside the label, and only a blank is left of it here. */
function isLabelEnd(line: string): boolean {
  return /^\s+\S/.test(line);
}
