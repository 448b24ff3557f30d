import type { Heading, Nodes, Root } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { plainLine } from "./plain-text.ts";
import { walkMarkdown } from "./walk.ts";

/**
 * What is wrong with the shape of a document, for people who hear it or find their way by its headings: `image-no-alt`
 * {target}, `heading-skip` {level, above}, `duplicate-heading` {text, line, column}.
 */
export function structureProblems(root: Root): ReadingProblem[] {
  const headings = root.children.filter((node): node is Heading => node.type === "heading");
  return [...skippedLevels(headings), ...repeatedHeadings(headings), ...imagesWithoutText(root)];
}

/** The first heading may have any level: a title in front matter stands above it. */
function skippedLevels(headings: readonly Heading[]): ReadingProblem[] {
  return headings.flatMap((heading, i) => {
    const above = headings[i - 1]?.depth;
    if (above === undefined || heading.depth <= above + 1) return [];
    const values = { level: String(heading.depth), above: String(above) };
    return [{ id: "heading-skip", place: placeOfNode(heading), values }];
  });
}

/** Two headings of one text below the same heading; elsewhere what stands above them tells them apart. */
function repeatedHeadings(headings: readonly Heading[]): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  const way: { depth: number; children: Map<string, Heading> }[] = [{ depth: 0, children: new Map() }];
  for (const heading of headings) {
    while ((way[way.length - 1]?.depth ?? 0) >= heading.depth) way.pop();
    const text = plainLine(heading);
    const siblings = way[way.length - 1]?.children;
    const first = siblings?.get(text.toLowerCase());
    if (first && text !== "" && !isTime(text)) {
      const { line, column } = placeOfNode(first);
      const values = { text, line: String(line), column: String(column) };
      problems.push({ id: "duplicate-heading", place: placeOfNode(heading), values });
    } else siblings?.set(text.toLowerCase(), heading);
    way.push({ depth: heading.depth, children: new Map() });
  }
  return problems;
}

/** Rows of a timeline that are set as headings may share a minute. */
function isTime(text: string): boolean {
  return /^[\d:.\s~-]{1,12}(?:[ap]m)?$/i.test(text);
}

/** A picture that decorates has `alt=""` written out in HTML; Markdown cannot say so. */
function imagesWithoutText(root: Root): ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  walkMarkdown(root, (node) => {
    const target = withoutText(node);
    if (target !== undefined) problems.push({ id: "image-no-alt", place: placeOfNode(node), values: { target } });
    return undefined;
  });
  return problems;
}

function withoutText(node: Nodes): string | undefined {
  if (node.type === "image" && !node.alt?.trim()) return node.url;
  if (node.type === "imageReference" && !node.alt?.trim()) return node.identifier;
  if (node.type !== "html" || !/<img\b/i.test(node.value)) return undefined;
  const tag = /<img\b[^>]{0,2000}>/i.exec(node.value)?.[0] ?? "";
  return tag === "" || /\salt\s*=/i.test(tag)
    ? undefined
    : (/\ssrc\s*=\s*["']?([^"'\s>]{1,500})/i.exec(tag)?.[1] ?? "");
}
