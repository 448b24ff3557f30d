import type { Finding } from "#model/diagnostic.ts";
import type { Incident, Milestone } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { spanInWords } from "./instant-span.ts";
import { milestoneNames, rowPoints, statedPoint } from "./milestones.ts";
import { quote } from "./wording.ts";

export const timelineMismatch: Rule = {
  id: "timeline-mismatch",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => milestones.flatMap((milestone) => finding(incident, milestone) ?? []),
};

const milestones: readonly Milestone[] = ["started", "detected", "mitigated", "resolved"];

/** Minutes: people round. */
const leeway = 5;

function finding(incident: Incident, milestone: Milestone): Finding | undefined {
  const stated = statedPoint(incident, milestone);
  if (!stated || stated.approx) return undefined;
  // A milestone may be told in several rows; it is enough that one of them agrees.
  const rows = rowPoints(incident, milestone).filter(({ zoned }) => zoned === stated.zoned);
  const gaps = rows.map((row) => ({ row, gap: Math.abs(row.at - stated.at) })).sort((a, b) => a.gap - b.gap);
  const [nearest] = gaps;
  if (!nearest || nearest.row.approx || nearest.gap <= leeway * 60_000) return undefined;
  const { row, gap } = nearest;
  const name = milestoneNames[milestone];
  const [early, late] = row.at < stated.at ? [row, stated] : [stated, row];
  return {
    place: stated.place,
    message: `Unexpected ${name} at ${quote(stated.raw)}, expected the time of the timeline, ${quote(row.raw)}: ${clock(late.at)} − ${clock(early.at)} = ${spanInWords(gap)}`,
    help: "Correct the one that is wrong; durations are counted from the stated times.",
    related: [
      { file: incident.path, line: row.place.line, column: row.place.column, message: `${name} in the timeline` },
    ],
  };
}

/** `14:32`, in the zone in which the times were compared. */
function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}
