import type { Root } from "mdast";
import type { ReadingProblem, Suppression } from "#model/incident.ts";
import { unknownCallouts } from "./callouts.ts";
import { type FrontMatter, readFrontMatter } from "./front-matter.ts";
import { keepUnknownTagsAsText } from "./html-nodes.ts";
import { parseMarkdown } from "./markdown.ts";
import { placeOfNode } from "./marks.ts";
import { mergeConflicts } from "./merge-conflicts.ts";
import { isRunInReport, reflow } from "./run-in-report.ts";
import { structureProblems } from "./structure-problems.ts";
import { suppressionsIn } from "./suppressions.ts";
import { unevenRows } from "./table-rows.ts";
import { repairTextDamage } from "./text-damage.ts";

/** A document read and parsed, before anybody says what it means. */
export interface Source {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** The whole file, decoded, without a byte order mark. */
  text: string;
  lines: string[];
  frontMatter: FrontMatter;
  /** Positions are those of the file. */
  root: Root;
  problems: ReadingProblem[];
  suppressions: Suppression[];
}

export function readSource(path: string, text: string): Source {
  const frontMatter = readFrontMatter(text);
  const root = parseMarkdown(text, frontMatter.bodyOffset);
  const lines = text.split(/\r\n|\n|\r/);
  const problems = [
    ...frontMatter.problems,
    ...repairTextDamage(root, text),
    ...runInReports(root, text, lines),
    ...unevenRows(root),
    ...mergeConflicts(root, lines),
    ...keepUnknownTagsAsText(root),
    ...unknownCallouts(root),
    ...structureProblems(root),
  ];
  const suppressions = suppressionsIn(root, lines, frontMatter.bodyLine);
  return { path, text, lines, frontMatter, root, problems, suppressions };
}

/** `text` of the problem is the report, laid out again. */
function runInReports(root: Root, text: string, lines: readonly string[]): ReadingProblem[] {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  return root.children
    .filter((node) => node.type === "heading" && isRunInReport(lines[placeOfNode(node).line - 1] ?? ""))
    .map((node) => ({
      id: "run-in-report",
      place: placeOfNode(node),
      values: { text: reflow(text.slice(node.position?.start.offset, node.position?.end.offset), newline) },
    }));
}
