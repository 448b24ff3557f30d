import { posix } from "node:path";
import type { Root } from "mdast";
import { walkMarkdown } from "#read/walk.ts";

/** Where documents go: path before → path after, both relative to their folders. */
export type Moves = ReadonlyMap<string, string>;

/**
 * The text with its relative links to documents that move too led to where they will lie. `from` and `to` are this
 * document's own paths. Other links stay as they are.
 */
export function followMoves(text: string, root: Root, from: string, to: string, moves: Moves): string {
  const edits: { start: number; end: number; text: string }[] = [];
  walkMarkdown(root, (node) => {
    if (node.type !== "link" && node.type !== "definition") return undefined;
    const target = movedTarget(node.url, from, to, moves);
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (target === undefined || start === undefined || end === undefined) return undefined;
    const at = text.slice(start, end).lastIndexOf(node.url);
    if (at >= 0) edits.push({ start: start + at, end: start + at + node.url.length, text: target });
    return undefined;
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

function movedTarget(url: string, from: string, to: string, moves: Moves): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(url)) return undefined;
  const [path = "", hash] = url.split("#", 2);
  const old = posix.join(posix.dirname(from), path);
  const moved = moves.get(old) ?? moves.get(`${old}.md`) ?? moves.get(posix.join(old, "index.md"));
  if (moved === undefined) return undefined;
  const way = posix.relative(posix.dirname(to), moved);
  return hash === undefined ? way : `${way}#${hash}`;
}
