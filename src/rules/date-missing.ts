import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";

export const dateMissing: Rule = {
  id: "date-missing",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) => {
    const finished = incident.kind === "rca" && incident.docStatus !== "draft";
    const { incident: day, started } = incident.dates;
    if (!finished || day !== undefined || started !== undefined) return [];
    const asked = ["dates.incident", "dates.started"];
    const told = problemsOf(incident, ["date-impossible", "date-ambiguous", "date-unreadable"]);
    if (asked.some((field) => leftBlank(incident, field) || told.some(({ values }) => values.field === field)))
      return [];
    return [
      {
        place: placeOf(incident, "frontMatter"),
        message:
          "Unexpected root cause analysis without the day of the incident, expected a line such as `**Incident Date**: 2025-11-05`",
        help: "Add the line below the title; `**Incident Date**: 2025-11` is enough when the day is not known.",
      },
    ];
  },
};
