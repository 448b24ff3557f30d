import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";

/** A pitfall or a case study is worth reading without a rank; these are counted by it. */
const rated = ["rca", "mistake", "postmortem"];

export const severityMissing: Rule = {
  id: "severity-missing",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    const said = incident.severity.label !== "" || incident.severity.rank !== null;
    if (said || incident.docStatus === "draft" || !rated.includes(incident.kind)) return [];
    if (leftBlank(incident, "severity") || problemsOf(incident, ["severity-unchosen", "severity-unknown"]).length > 0) {
      return [];
    }
    return [
      {
        place: placeOf(incident, "frontMatter"),
        message:
          "Unexpected document without a severity, expected a word such as `SEV2`, or nothing if nobody rated it",
        help: "Add `severity: SEV2` to the front matter; without it the document is counted as unrated, which is allowed.",
      },
    ];
  },
};
