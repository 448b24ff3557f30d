import type { Root } from "mdast";
import type { ReadingProblem } from "#model/incident.ts";
import { placeOfNode } from "./marks.ts";
import { walkMarkdown } from "./walk.ts";

/** Git writes seven of a sign, then a blank and a name. */
const start = /^<{7}(?: |$)/;
const end = /^>{7}(?: |$)/;

/** Where a merge that was never finished begins in the text; in code such marks are shown on purpose. */
export function mergeConflicts(root: Root, lines: readonly string[]): ReadingProblem[] {
  if (!lines.some((line) => start.test(line))) return [];
  const code = new Set<number>();
  walkMarkdown(root, (node) => {
    if (node.type !== "code") return undefined;
    const { line, endLine } = placeOfNode(node);
    for (let at = line; at <= endLine; at += 1) code.add(at);
    return undefined;
  });
  const marks = (pattern: RegExp) =>
    lines.flatMap((line, i) => (pattern.test(line) && !code.has(i + 1) ? [i + 1] : []));
  const ends = marks(end);
  return marks(start).flatMap((line) => {
    const endLine = ends.find((at) => at > line);
    const length = lines[line - 1]?.length ?? 0;
    return endLine === undefined
      ? []
      : [
          {
            id: "merge-conflict",
            place: { line, column: 1, endLine: line, endColumn: length + 1 },
            values: { end: String(endLine) },
          },
        ];
  });
}
