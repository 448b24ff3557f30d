import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const htmlPlaceholder: Rule = {
  id: "html-placeholder",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["html-placeholder"], (value) => ({
      message: `Unexpected ${quote(value("text"))}, expected text or an HTML element that documents may use`,
      help: "Write the answer that the angle brackets ask for; if they are meant, put them into backticks. Here they are shown as text, elsewhere they vanish.",
    })),
};
