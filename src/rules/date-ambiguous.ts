import type { Rule } from "#model/rule.ts";
import { fieldName } from "./field-name.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const dateAmbiguous: Rule = {
  id: "date-ambiguous",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["date-ambiguous"], (value) => ({
      message: `Unexpected ${fieldName(value("field"), "date")} ${quote(value("raw"))} with two readings, expected year, month and day in that order`,
      help: "Write it as `2025-11-05`, which is the same day everywhere.",
    })),
};
