import type { Text } from "mdast";

/** A part of a text, at its place in the file. */
export function piece(node: Text, from: number, to: number): Text {
  const value = node.value.slice(from, to);
  const start = node.position?.start;
  if (!node.position || !start) return { type: "text", value };
  const before = node.value.slice(0, from);
  const lines = before.split("\n").length - 1;
  const column = lines === 0 ? start.column + from : before.length - before.lastIndexOf("\n");
  const line = start.line + lines;
  const inside = value.split("\n").length - 1;
  const endColumn = inside === 0 ? column + value.length : value.length - value.lastIndexOf("\n");
  return {
    type: "text",
    value,
    position: { start: { line, column }, end: { line: line + inside, column: endColumn } },
  };
}
