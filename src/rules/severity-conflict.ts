import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const severityConflict: Rule = {
  id: "severity-conflict",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["severity-conflict"], (value) => ({
      message: value("other")
        ? `Unexpected severity ${quote(value("label"))} beside ${quote(value("other"))}, expected both to say the same`
        : `Unexpected severity ${quote(value("label"))} with two ranks in it, expected words of the same rank`,
      help: "Keep the word that holds, for example `SEV2 (Major)`; `SEV1` is critical, `SEV2` major, `SEV3` minor.",
    })),
};
