import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const frontmatterSecond: Rule = {
  id: "frontmatter-second",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["front-matter-second"], (value) => ({
      message: `Unexpected second block of front matter below this line, expected one; its keys are shown as text`,
      help: `Move its keys above this ${quote(value("delimiter") || "---")}, and delete the line that ended the second block.`,
    })),
};
