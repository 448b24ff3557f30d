import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const kindUnknown: Rule = {
  id: "kind-unknown",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) =>
    problemFindings(incident, ["kind-unknown"], (value) => ({
      message: `Unexpected kind ${quote(value("given"))}, expected the id of a kind${didYouMean(value("nearest"))}; read as \`${incident.kind}\``,
      help: `Write \`kind: ${value("nearest") || incident.kind}\`, or leave the line out and let the sections decide.`,
    })),
};
