import type { Rule } from "#model/rule.ts";
import { phraseFindings } from "./phrase-findings.ts";
import { quote } from "./wording.ts";

export const overbroadOutage: Rule = {
  id: "overbroad-outage",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: ({ impact }, context) => {
    // With a number beside it, the sentence is only a summary.
    if (impact.users?.count !== undefined || impact.users?.percent !== undefined) return [];
    return phraseFindings(
      "overbroad-outage",
      context,
      (words) => `Unexpected ${quote(words)} without a number, expected what failed and for whom`,
    );
  },
};
