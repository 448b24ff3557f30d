import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const imageNoAlt: Rule = {
  id: "image-no-alt",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) =>
    problemFindings(incident, ["image-no-alt"], (value) => ({
      message: `Unexpected picture ${quote(value("target"))} without a text, expected what it shows`,
      help: "Write it between the brackets: `![Error rate from 14:30 to 15:10, with a peak of 12 %](…)`.",
    })),
};
