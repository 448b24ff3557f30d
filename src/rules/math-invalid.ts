import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const mathInvalid: Rule = {
  id: "math-invalid",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["math-invalid"], (value) => ({
      message: `Unexpected formula that cannot be set, expected TeX as KaTeX knows it: ${quote(value("reason"))}`,
      help: "Mend the formula; until then the page shows its source. Dollar signs that are money go into a code span.",
    })),
};
