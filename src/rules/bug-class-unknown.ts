import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { didYouMean, quote } from "./wording.ts";

export const bugClassUnknown: Rule = {
  id: "bug-class-unknown",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) =>
    problemFindings(incident, ["bug-class-unknown"], (value) => ({
      message: `Unexpected class of bug ${quote(value("label"))}, expected a known one such as \`race condition\` or \`resource leak\`${didYouMean(value("nearest"))}`,
      help: value("nearest")
        ? `Write ${quote(value("nearest"))} first and the rest in brackets: then documents about the same sort of bug find each other.`
        : "The word is kept. If a known class fits, write it first and this one in brackets behind it.",
    })),
};
