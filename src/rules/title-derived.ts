import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

/** There is no title, but a summary to take one from: less than an author would say, and more than a file's name. */
export const titleDerived: Rule = {
  id: "title-derived",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["title-derived"], (value) => ({
      message: `Unexpected document without a title, expected \`title:\` or a first heading; it is shown as ${quote(value("derived"))}, from its summary`,
      help: "Write what broke and for whom in a first line that begins with `# `, or as `title:` in the front matter.",
    })),
};
