import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const calloutUnknown: Rule = {
  id: "callout-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["callout-unknown"], (value) => ({
      message: `Unexpected callout ${quote(value("type"))}, expected a type such as \`note\`, \`tip\`, \`important\`, \`warning\` or \`caution\``,
      help: `Write ${value("nearest") ? quote(`[!${value("nearest")}]`) : "one of these"}; an unknown type is shown as a plain box with its word.`,
    })),
};
