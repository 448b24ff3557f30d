import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const mergeConflict: Rule = {
  id: "merge-conflict",
  scope: "document",
  levels: { draft: "error", final: "error" },
  check: (incident) =>
    problemFindings(incident, ["merge-conflict"], (value) => ({
      message: `Unexpected conflict of a merge, open up to line ${value("end")}, expected one of the two texts`,
      help: "Decide what stands here, and delete the lines that git added: `<<<<<<<`, `=======` and `>>>>>>>`.",
    })),
};
