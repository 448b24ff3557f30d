import type { Place } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const frontmatterIgnored: Rule = {
  id: "frontmatter-ignored",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (incident) =>
    problemFindings(incident, ["front-matter-ignored"], (value, place) => ({
      message: `Unexpected front matter ${where(place)}, expected \`${value("delimiter")}\` at the very start of the file, else it is shown as text`,
      help: `Delete what stands before \`${value("delimiter")}\`.`,
      edits: [{ place: { line: 1, column: 1, endLine: place.line, endColumn: place.column }, text: "" }],
    })),
};

function where({ line, column }: Place): string {
  return line === 1 ? `in column ${column}` : `on line ${line}`;
}
