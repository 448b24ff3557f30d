import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const statusConflict: Rule = {
  id: "status-conflict",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["status-conflict"], (value) => ({
      message: `Unexpected status ${quote(value("label"))}${against(value("other"))}, expected both to say the same`,
      help: "Keep the one that holds; `docStatus` is about the document, `incidentStatus` about the incident.",
    })),
};

function against(other: string): string {
  return other ? ` beside ${quote(other)}` : " that another line contradicts";
}
