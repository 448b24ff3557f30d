import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const severityUnknown: Rule = {
  id: "severity-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["severity-unknown"], (value) => ({
      message: `Unexpected severity ${quote(value("label"))}, expected a word such as \`SEV2\`, \`P1\` or \`Major\`${didYouMean(value("nearest"))}`,
      help: "Write one known word, or tell the configuration what yours means: `severities: { word: 2 }`; until then it counts as unrated.",
    })),
};
