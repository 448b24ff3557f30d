import type { Milestone } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { isOver } from "./document-status.ts";
import { placeOf } from "./place-of.ts";

export const timelineMissingMilestone: Rule = {
  id: "timeline-missing-milestone",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    const rows = incident.timeline.flat();
    // Of a free form nobody knows whether its words for a milestone were understood; the form of an RCA names them.
    if (incident.kind !== "rca" || rows.length === 0 || !isOver(incident)) return [];
    const missing = wanted.filter(
      ([milestone]) => !incident.dates[milestone] && !rows.some((row) => row.milestone === milestone),
    );
    if (missing.length === 0) return [];
    return [
      {
        place: placeOf(incident, "timeline[0][0]"),
        message: `Unexpected timeline that does not say ${missing.map(([, words]) => words).join(" or ")}, expected the start, the detection and the resolution`,
        help: "Write it into the event, `Detected: the alert fires`, or into the lines **Detected** and **Resolved** of the impact.",
      },
    ];
  },
};

const wanted: [Milestone, string][] = [
  ["started", "when it started"],
  ["detected", "when it was detected"],
  ["resolved", "when it was resolved"],
];
