import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

/** There is no title, but a text or a file name to take one from: less than an author would say, and enough to publish. */
export const titleDerived: Rule = {
  id: "title-derived",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["title-derived"], (value) => ({
      message: `Unexpected document without a title, expected \`title:\` or a first heading; it is shown as ${quote(value("derived"))}, from ${value("from") === "file" ? "its file's name" : "its text"}`,
      help: "Write what broke and for whom in a first line that begins with `# `, or as `title:` in the front matter.",
    })),
};
