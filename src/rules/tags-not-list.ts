import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const tagsNotList: Rule = {
  id: "tags-not-list",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["tags-not-list"], () => ({
      message: "Unexpected value in `tags`, expected a list of words",
      help: "Write them as `tags: [dns, cache]`.",
    })),
};
