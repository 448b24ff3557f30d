import type { Rule } from "#model/rule.ts";
import { fieldName } from "./field-name.ts";
import { placeOf } from "./place-of.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const dateConflict: Rule = {
  id: "date-conflict",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["date-conflict"], (value) => {
      const name = fieldName(value("field"), "date");
      const { line, column } = placeOf(incident, value("field"));
      return {
        message: `Unexpected ${name} ${quote(value("raw"))} beside ${quote(value("other"))}, expected both to say the same`,
        help: "Keep the one that holds, or give the other one the name of what it dates; the first one counts.",
        related: [{ file: incident.path, line, column, message: `${name} ${quote(value("other"))}` }],
      };
    }),
};
