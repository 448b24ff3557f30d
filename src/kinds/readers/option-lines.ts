import type { ListItem, Nodes, RootContent } from "mdast";
import { headingKey } from "#read/heading-key.ts";
import { sectionItems } from "#read/labels.ts";
import { isResidue } from "#read/marks.ts";
import { plainText } from "#read/plain-text.ts";

/** What a line says about an option. */
export type OptionPart = "benefit" | "risk" | "decision" | "reason";

/** One line of a section about options, in whatever markup it stands. */
export interface OptionLine {
  /** `start` begins an option, `more` goes on with what stands above it. */
  is: "start" | OptionPart | "more";
  /** Its label says that it is an option: `Option 2`. */
  named: boolean;
  /** The label or heading of a start, else empty. */
  label: string;
  text: string;
  node: Nodes;
}

const partNames: [OptionPart, RegExp][] = [
  ["benefit", /^(?:(?:main |key )?benefits?|pros?|advantages?|upsides?|gains?)$/],
  ["risk", /^(?:(?:main |key )?risks?|cons?|disadvantages?|downsides?|drawbacks?|costs?|trade ?offs?)$/],
  ["decision", /^(?:(?:final )?decisions?|verdict|status|chosen|outcome|choice)$/],
  ["reason", /^(?:reasons?|reasoning|rationale|why|because|explanation)$/],
];

function optionPart(key: string): OptionPart | undefined {
  return partNames.find(([, names]) => names.test(key))?.[0];
}

/** `Option 1 – Title`, `Alternative B: Title`: the word, the number, and what follows. */
const named =
  /^[^\p{L}\p{N}]*(?:options?|alternatives?|choices?|approach|variant)\s*#?\s*(?:(\d{1,2})(?![\p{L}\p{N}])|([a-z]|[ivx]{1,4}|one|two|three|four|five)(?=\s*(?:[:.)–—-]|$)))\s*[:.)–—-]*\s*/iu;

/** The number of an option and its title, where the text says that it is one. */
export function namedOption(text: string): { n: string; title: string } | undefined {
  const match = named.exec(text);
  return match ? { n: match[1] ?? match[2] ?? "", title: text.slice(match[0].length).trim() } : undefined;
}

/** The lines of a section about options: labels in one paragraph or in many, bullets at any depth, headings. */
export function optionLines(nodes: readonly RootContent[], sourceLines: readonly string[]): OptionLine[] {
  const lines: OptionLine[] = [];
  for (const node of nodes) {
    if (isResidue(node)) continue;
    if (node.type === "heading") lines.push(headed(node));
    else if (node.type === "paragraph") lines.push(...paragraphLines(node, sourceLines));
    else if (node.type === "list") {
      for (const item of node.children) if (!isResidue(item)) lines.push(...itemLines(item, sourceLines));
    } else if (node.type === "blockquote") lines.push(...optionLines(node.children as RootContent[], sourceLines));
  }
  return lines;
}

/** `### Benefit` below `## Option 1` is a part; every other heading begins an option. */
function headed(node: RootContent): OptionLine {
  const label = plainText(node);
  const part = optionPart(headingKey(label));
  return { is: part ?? "start", named: namedOption(label) !== undefined, label: part ? "" : label, text: "", node };
}

function paragraphLines(node: RootContent, sourceLines: readonly string[]): OptionLine[] {
  return sectionItems([node], sourceLines).flatMap((item): OptionLine[] => {
    if (item.type === "block") return textLines(plainText(item.node), node);
    const { line } = item;
    const [first = "", ...more] = plainText(line.value as Nodes[]).split("\n");
    const part = optionPart(line.key);
    const start = { named: namedOption(line.label) !== undefined, label: part ? "" : line.label };
    const below = textLines(more.join("\n"), node);
    const [next] = textLines(first, node);
    // The label stood alone on its line, and this is the next one.
    if (!part && next && next.is !== "more") return [{ is: "start", ...start, text: "", node }, next, ...below];
    return [{ is: part ?? "start", ...start, text: first, node }, ...below];
  });
}

/** Lines without markup: `Benefit: …`, `Option 1 – …`. */
function textLines(text: string, node: Nodes): OptionLine[] {
  return text.split("\n").flatMap((line): OptionLine[] => {
    if (line.trim() === "") return [];
    const match = line.match(/^[^\p{L}\p{N}]*([\p{L} -]{2,20}?)\s*(?:[:：]|\s[–—-])\s*(.*)$/u);
    const part = match ? optionPart(headingKey(match[1] ?? "")) : undefined;
    if (part) return [{ is: part, named: false, label: "", text: match?.[2] ?? "", node }];
    if (namedOption(line)) return [{ is: "start", named: true, label: line.trim(), text: "", node }];
    return [{ is: "more", named: false, label: "", text: line.trim(), node }];
  });
}

function itemLines(item: ListItem, sourceLines: readonly string[]): OptionLine[] {
  const [first, ...rest] = item.children;
  const nested = optionLines(rest, sourceLines);
  if (first?.type !== "paragraph") return optionLines(item.children, sourceLines);
  const own = paragraphLines(first, sourceLines).map((line) => ({ ...line, node: item }));
  const [head] = own;
  // `1. Roll back` with its parts nested in it: what holds parts is an option, whatever it is called.
  const holds = head?.is === "more" && nested.some((line) => line.is !== "more" && line.is !== "start");
  if (head && holds) own[0] = { ...head, is: "start", label: head.text, text: "" };
  return [...own, ...nested];
}
