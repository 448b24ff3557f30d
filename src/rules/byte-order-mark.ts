import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const byteOrderMark: Rule = {
  id: "byte-order-mark",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) =>
    problemFindings(incident, ["byte-order-mark"], () => ({
      message: "Unexpected byte order mark before the text, expected a file that begins with its first character",
      help: "Save the file as UTF-8 without a byte order mark; it is passed over here, other tools take it for text.",
    })),
};
