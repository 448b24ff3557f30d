import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const tableRowCells: Rule = {
  id: "table-row-cells",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["table-row-cells"], (value) => ({
      message: `Unexpected row of ${value("cells")} cells, expected ${value("columns")} as the table has columns`,
      help: "Write the missing cells, empty ones too, or put a backslash before a `|` that belongs to the text.",
    })),
};
