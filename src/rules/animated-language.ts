import type { Rule } from "#model/rule.ts";
import { phraseFindings } from "./phrase-findings.ts";
import { quote } from "./wording.ts";

export const animatedLanguage: Rule = {
  id: "animated-language",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (_, context) =>
    phraseFindings(
      "animated-language",
      context,
      (words) => `Unexpected heated word ${quote(words)}, expected a fact or a number`,
    ),
};
