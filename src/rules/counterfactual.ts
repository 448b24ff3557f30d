import type { Rule } from "#model/rule.ts";
import { phraseFindings } from "./phrase-findings.ts";
import { quote } from "./wording.ts";

export const counterfactual: Rule = {
  id: "counterfactual",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (_, context) =>
    phraseFindings(
      "counterfactual",
      context,
      (words) => `Unexpected ${quote(words)} about what did not happen, expected what happened`,
    ),
};
