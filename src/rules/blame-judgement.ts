import type { Rule } from "#model/rule.ts";
import { phraseFindings } from "./phrase-findings.ts";
import { quote } from "./wording.ts";

export const blameJudgement: Rule = {
  id: "blame-judgement",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (_, context) =>
    phraseFindings(
      "blame-judgement",
      context,
      (words) => `Unexpected judgement of a person ${quote(words)}, expected what was seen and done`,
    ),
};
