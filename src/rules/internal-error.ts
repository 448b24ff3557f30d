import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

/** Also the name under which the engine reports a rule that failed. */
export const internalError: Rule = {
  id: "internal-error",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  check: (incident) =>
    problemFindings(incident, ["internal-error"], (value) => ({
      message: `Unexpected failure of nevertwice while reading this document, expected a page: ${firstLine(value("reason"))}`,
      help: "The other documents are not affected. Please report it with the document; this is no fault of its author.",
    })),
};

/** Of a stack trace only the message: the rest names folders of this machine. */
function firstLine(reason: string): string {
  return reason.split("\n", 1)[0] || "no reason is known";
}
