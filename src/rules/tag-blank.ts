import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const tagBlank: Rule = {
  id: "tag-blank",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["tag-blank"], () => ({
      message: "Unexpected blank tag, expected a word",
      help: "Write a tag such as `dns`, or remove the empty one.",
    })),
};
