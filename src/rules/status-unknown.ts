import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const statusUnknown: Rule = {
  id: "status-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["status-unknown"], (value) => ({
      message: `Unexpected status ${quote(value("label"))}, expected a word such as \`Draft\`, \`In Review\`, \`Completed\`, \`Mitigated\` or \`Resolved\`${didYouMean(value("nearest"))}`,
      help: `Write ${value("nearest") ? quote(value("nearest")) : "one of these words"}; until then the document counts as ${incident.docStatus}.`,
    })),
};
