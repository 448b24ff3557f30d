import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const templateHeadingLeft: Rule = {
  id: "template-heading-left",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) =>
    problemFindings(incident, ["template-heading"], (value) => ({
      message: `Unexpected heading ${quote(value("given"))} of the template, expected the document's own title`,
      help: "Replace it by a title that says what happened.",
    })),
};
