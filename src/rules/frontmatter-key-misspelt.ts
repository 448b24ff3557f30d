import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const frontmatterKeyMisspelt: Rule = {
  id: "frontmatter-key-misspelt",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["front-matter-key-misspelt"], (value) => ({
      message: `Unexpected key ${quote(value("key"))} in the front matter, expected ${quote(value("near"))}`,
      help: `Write ${quote(value("near"))}, or leave it: keys of other tools are kept and shown.`,
    })),
};
