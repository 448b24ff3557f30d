import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const frontmatterLookalike: Rule = {
  id: "frontmatter-lookalike",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["front-matter-lookalike"], (value) => ({
      message: `Unexpected text between two lines of \`${value("delimiter")}\` at the start of the file, expected keys and values; it is shown as text`,
      help: "If it is front matter, write `key: value` lines; if it is text, begin the file with the title instead of the line.",
    })),
};
