import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const duplicateHeading: Rule = {
  id: "duplicate-heading",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["duplicate-heading"], (value) => ({
      message: `Unexpected second heading ${quote(value("text"))} in the same section, expected each once`,
      help: "Put the two together, or add what tells them apart: `Timeline of the second outage`.",
      related: [
        {
          file: incident.path,
          line: Number(value("line")),
          column: Number(value("column")),
          message: `${quote(value("text"))} stands here`,
        },
      ],
    })),
};
