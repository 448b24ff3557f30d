import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const approvalConflict: Rule = {
  id: "approval-conflict",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["approval-conflict"], (value) => ({
      message: `Unexpected yes and no as the approval of ${quote(value("name"))}, expected one ticked box`,
      help: "Empty the box that does not hold; until then the review counts as undecided.",
    })),
};
