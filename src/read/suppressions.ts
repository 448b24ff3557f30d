import type { Html, Nodes, Parents, Root } from "mdast";
import type { Suppression } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { placeOfNode } from "./marks.ts";
import { walkMarkdown } from "./walk.ts";

/** `nevertwice disable-next rule-id, other-rule: reason`, inside a comment. */
const directive = /^\s*nevertwice\s+(disable-next|disable-file)\s+([a-z0-9][a-z0-9,\s-]*?)\s*(?::\s*([\s\S]*?))?\s*$/;

/**
 * The findings that an author has looked at and leaves as they are: HTML comments in the text, which cover the block (or, in
 * the middle of a paragraph, the line) below them or the whole file, and comments of the front matter, which cover the line below.
 */
export function suppressionsIn(root: Root, lines: readonly string[], bodyLine: number): Suppression[] {
  const found = frontMatterComments(lines.slice(0, bodyLine - 1));
  walkMarkdown(root, (node, index, parent) => {
    if (node.type === "html") found.push(...inComment(node, parent, index));
    return undefined;
  });
  return found;
}

function frontMatterComments(lines: readonly string[]): Suppression[] {
  return lines.flatMap((line, i) => {
    const comment = line.match(/^\s*#(.*)$/)?.[1];
    if (comment === undefined) return [];
    const place = { line: i + 1, column: 1, endLine: i + 1, endColumn: line.length + 1 };
    return parsed(comment, place, { from: i + 2, to: i + 2 });
  });
}

function inComment(node: Html, parent: Parents, index: number): Suppression[] {
  const text = node.value.match(/^<!--([\s\S]*?)-->/)?.[1];
  return text === undefined ? [] : parsed(text, placeOfNode(node), below(node, parent, index));
}

interface Lines {
  from: number;
  to: number;
}

/** The lines of the next block that is no comment itself; of a comment inside a paragraph, its own line and the next. */
function below(node: Html, parent: Parents, index: number): Lines {
  const { endLine } = placeOfNode(node);
  if (parent.type === "paragraph") return { from: endLine, to: endLine + 1 };
  const next = (parent.children.slice(index + 1) as Nodes[]).find((sibling) => !isComment(sibling));
  if (next === undefined) return { from: endLine, to: endLine + 1 };
  const place = placeOfNode(next);
  return { from: place.line, to: place.endLine };
}

function isComment(node: Nodes): boolean {
  return node.type === "html" && node.value.startsWith("<!--");
}

function parsed(text: string, place: Place, next: Lines): Suppression[] {
  const [, scope, rules = "", reason = ""] = text.match(directive) ?? [];
  if (scope === undefined) return [];
  const lines = scope === "disable-file" ? { from: 1, to: Number.MAX_SAFE_INTEGER } : next;
  return rules
    .split(/[,\s]+/)
    .filter((rule) => rule !== "")
    .map((rule) => ({ rule, reason, place, ...lines }));
}
