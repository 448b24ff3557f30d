import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const categoryUnknown: Rule = {
  id: "category-unknown",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["category-unknown"], (value) => ({
      message: `Unexpected category ${quote(value("label"))}, expected one that the template names${didYouMean(value("nearest"))}`,
      help: value("nearest")
        ? `Write ${quote(value("nearest"))}; until then the word is kept and makes a group of its own.`
        : "Write one of the template's words, or put this one among the tags; it is kept and makes a group of its own.",
    })),
};
