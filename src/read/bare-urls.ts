import type { Link, PhrasingContent, Root, Text } from "mdast";
import { walkMarkdown } from "./walk.ts";

/** Where a bare link may begin (GFM 6.9): after a blank, or one of `* _ ~ (`, or at the start of the text. */
const candidate = /(^|[\s*_~(])(https?:\/\/|www\.)([^\s<]+)/gi;

/**
 * Turns bare `https://…` and `www.…` in text into links, as GFM's autolink extension does (it was measured at a third
 * of the whole parse; here only text nodes are looked at). Text inside links is left alone.
 */
export function linkBareUrls(root: Root): void {
  walkMarkdown(root, (node, index, parent) => {
    if (node.type === "link" || node.type === "linkReference") return "skip";
    if (node.type !== "text") return undefined;
    if (!node.value.includes("://") && !/www\./i.test(node.value)) return undefined;
    const pieces = split(node);
    if (pieces.every((piece) => piece.type === "text")) return undefined;
    (parent.children as PhrasingContent[]).splice(index, 1, ...pieces);
    return index + pieces.length;
  });
}

function split(node: Text): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(candidate)) {
    const [, before = "", scheme = "", rest = ""] = match;
    const start = (match.index ?? 0) + before.length;
    if (start < from) continue;
    const url = withoutTrail(scheme + rest);
    if (!hasDomain(url, scheme)) continue;
    if (start > from) pieces.push(textPiece(node, from, start));
    pieces.push(link(node, start, url, scheme));
    from = start + url.length;
  }
  if (from === 0) return [node];
  if (from < node.value.length) pieces.push(textPiece(node, from, node.value.length));
  return pieces;
}

/** Only this to the end of the word is no part of the link: punctuation, closing brackets, entities. */
const onlyTrail = /^(?:[!"')*,.:;?_~\]]|&[a-z]{1,31};)+$/i;

/** GFM's rule for where a link ends: before trailing punctuation, but with a `)` that a `(` of the link opened. */
function withoutTrail(url: string): string {
  let [open, closed] = [0, 0];
  for (let end = 0; end < url.length; end += 1) {
    const character = url[end] ?? "";
    if (character === "(") open += 1;
    const balances = character === ")" && closed < open;
    if (character === ")") closed += 1;
    if (!balances && /[!"'&)*,.:;?_~\]]/.test(character) && onlyTrail.test(url.slice(end, end + longestTrail))) {
      if (url.length - end <= longestTrail) return url.slice(0, end);
    }
  }
  return url;
}

/** Longer runs of punctuation are no punctuation; the bound keeps the search linear. */
const longestTrail = 64;

function hasDomain(url: string, scheme: string): boolean {
  const host = url.slice(scheme.length).split(/[/?#]/)[0] ?? "";
  if (scheme.toLowerCase() === "www.") return /[^.\s]/.test(host) && host.length > 0;
  return /^[\p{L}\p{N}_-]/u.test(host);
}

function textPiece(node: Text, from: number, to: number): Text {
  return withPosition({ type: "text", value: node.value.slice(from, to) }, node, from, to);
}

function link(node: Text, start: number, url: string, scheme: string): Link {
  const href = scheme.toLowerCase() === "www." ? `http://${url}` : url;
  const children = [textPiece(node, start, start + url.length)];
  return withPosition({ type: "link", url: href, title: null, children }, node, start, start + url.length);
}

/** Positions can be kept as long as the text stands on one line and reads in the file as it reads here. */
function withPosition<T extends Text | Link>(piece: T, node: Text, from: number, to: number): T {
  const position = node.position;
  if (!position) return piece;
  const { start, end } = position;
  const exact = start.line === end.line && end.column - start.column === node.value.length;
  if (!exact) return { ...piece, position };
  const at = (offset: number) => ({
    line: start.line,
    column: start.column + offset,
    ...(start.offset === undefined ? {} : { offset: start.offset + offset }),
  });
  return { ...piece, position: { start: at(from), end: at(to) } };
}
