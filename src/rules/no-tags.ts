import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";

export const noTags: Rule = {
  id: "no-tags",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) => {
    // Tags come last: a draft is asked for what happened first.
    if (incident.docStatus === "draft") return [];
    const said = leftBlank(incident, "tags") || problemsOf(incident, ["tag-blank", "tags-not-list"]).length > 0;
    if (incident.tags.length > 0 || said) return [];
    return [
      {
        place: placeOf(incident, "tags", "frontMatter"),
        message: "Unexpected document without tags, expected at least one",
        help: "Add `tags: [dns, cache]` to the front matter: rare tags are what finds this document from a similar one.",
      },
    ];
  },
};
