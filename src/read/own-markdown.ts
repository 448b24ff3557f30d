import type { Definition, Html, Image, Link, Nodes, Parents } from "mdast";
import type { DocumentMarkdown, MarkdownTarget } from "#model/document-markdown.ts";
import type { Source } from "./source.ts";

/** A range of the file that does not stay as it is. */
interface Edit {
  start: number;
  end: number;
  piece: string | MarkdownTarget;
}

/**
 * The Markdown of the body, whole: what the template left is in it, because a reader's guess that a sentence is the
 * template's may be wrong. Only comments are left out, which no page shows either; targets within the knowledge base stand
 * apart.
 */
export function ownMarkdown({ text, root, frontMatter }: Source): DocumentMarkdown {
  const edits: Edit[] = [];
  collect(root, text, edits);
  const pieces: DocumentMarkdown = [];
  let at = frontMatter.bodyOffset;
  for (const { start, end, piece } of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return joined(pieces);
}

function collect(parent: Parents, text: string, edits: Edit[]): void {
  for (const node of parent.children as Nodes[]) {
    if (node.type === "html") edits.push(...commentsIn(node, text));
    if (node.type === "link" || node.type === "image" || node.type === "definition") edits.push(...target(node, text));
    if ("children" in node) collect(node, text, edits);
  }
}

/** Takes the lines away too that nothing else stands on. */
function cut(start: number, end: number, text: string): Edit {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = endOfLine(text, end);
  const alone = isBlank(text.slice(lineStart, start)) && isBlank(text.slice(end, lineEnd));
  if (!alone) return { start, end, piece: "" };
  const afterBlank = lineStart === 0 || isBlank(text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart));
  // A blank line stays where lines would otherwise run together.
  if (!afterBlank) return { start: lineStart, end: lineEnd, piece: "\n" };
  let last = lineEnd;
  while (last < text.length && isBlank(text.slice(last, endOfLine(text, last)))) last = endOfLine(text, last);
  return { start: lineStart, end: last, piece: "" };
}

/** The index after the line break. */
function endOfLine(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found === -1 ? text.length : found + 1;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

function commentsIn({ position }: Html, text: string): Edit[] {
  const edits: Edit[] = [];
  const last = position?.end.offset ?? 0;
  for (let at = position?.start.offset ?? last; at < last; ) {
    const start = text.indexOf("<!--", at);
    const end = start === -1 ? -1 : text.indexOf("-->", start + 4);
    if (end === -1 || end + 3 > last) break;
    edits.push(cut(start, end + 3, text));
    at = end + 3;
  }
  return edits;
}

/** Where the target stands in the source of a link, an image or a definition; nothing when it is written in another way. */
function target(node: Link | Image | Definition, text: string): Edit[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined || node.url === "" || leadsOut(node.url)) return [];
  const last = node.type === "link" ? node.children.at(-1)?.position?.end.offset : undefined;
  const sign = node.type === "definition" ? "]:" : "](";
  const after = text.indexOf(sign, last ?? start);
  const found = after === -1 ? -1 : text.indexOf(node.url, after + 2);
  if (found === -1 || found + node.url.length > end) return [];
  const kind = node.type === "image" ? "image" : "link";
  return [{ start: found, end: found + node.url.length, piece: { kind, target: node.url } }];
}

function leadsOut(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url);
}

/** Texts beside each other become one; lines end as everywhere on the site. */
function joined(pieces: DocumentMarkdown): DocumentMarkdown {
  const result: DocumentMarkdown = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (typeof piece === "string" && typeof before === "string") result[result.length - 1] = before + piece;
    else result.push(piece);
  }
  return result.map((piece) => (typeof piece === "string" ? piece.replace(/\r\n?/g, "\n") : piece));
}
