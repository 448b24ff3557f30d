import type { Finding } from "#model/diagnostic.ts";
import type { Incident, TimelineRow } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { fieldName } from "./field-name.ts";
import { problemFindings, problemsOf, type Words } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const dateInvalid: Rule = {
  id: "date-invalid",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) => [
    ...problemFindings(incident, ["date-impossible"], (value) => impossible(value("raw"), value("field"))),
    ...problemFindings(incident, ["date-unreadable"], (value) => unreadable(value("raw"), value("field"))),
    ...timelineFindings(incident),
  ],
};

function impossible(raw: string, field: string): Words {
  return {
    message: `Unexpected ${fieldName(field, "date")} ${quote(raw)}, expected a day or a time that exists`,
    help: "Correct it, as in `2025-11-05 14:32 UTC`.",
  };
}

function unreadable(raw: string, field: string): Words {
  return {
    message: `Unexpected ${fieldName(field, "date")} ${quote(raw)}, expected a date such as \`2025-11-05 14:32 UTC\``,
    help: "Write it as `2025-11-05`, `2025-11-05 14:32 UTC` or, in a timeline, `T+00:15`; `~14:30` says about.",
  };
}

/** Rows that no clock time could be made of, in a timeline of which most rows have one: else it is none. */
function timelineFindings(incident: Incident): Finding[] {
  const told = problemsOf(incident, ["date-impossible", "date-ambiguous", "date-unreadable"]).map(
    ({ place }) => place.line,
  );
  return incident.timeline.filter(isOnTheClock).flatMap((rows) =>
    rows.flatMap(({ when, rel, place }) => {
      if (when.raw.trim() === "" || rel !== undefined || told.includes(place.line)) return [];
      if (when.problem === "impossible") return [{ place, ...impossible(when.raw, "timeline[].when") }];
      if (when.problem !== "unreadable" || isClockTime(when.raw)) return [];
      return [{ place, ...unreadable(when.raw, "timeline[].when") }];
    }),
  );
}

function isOnTheClock(rows: readonly TimelineRow[]): boolean {
  const placed = rows.filter(({ when, rel }) => when.iso !== undefined || rel !== undefined || isClockTime(when.raw));
  return placed.length * 2 >= rows.length;
}

/** `~14:30 UTC` can be read; it lacks only the day, which the document may not say. */
function isClockTime(raw: string): boolean {
  return /^\W{0,3}\d{1,2}[:.]\d\d/.test(raw);
}
