import type { Incident, TimelineRow } from "#model/incident.ts";
import { epochOf } from "#model/instant.ts";

/**
 * How many incidents a document reports: one, unless it has several timelines that each come to an end (mitigated or
 * resolved) and each begin on a later day than the one before ended. A timeline of the follow-up, or one cut into its
 * days, ends once and stays one incident.
 */
export function incidentsIn({ timeline }: Pick<Incident, "timeline">): number {
  const spans = timeline.flatMap(spanOf).sort((a, b) => a.from - b.from);
  let count = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    if (dayNumber(from) > dayNumber(end)) count += 1;
    end = Math.max(end, to);
  }
  return Math.max(1, count);
}

interface Span {
  from: number;
  to: number;
}

/** Of rows with a time of day: days alone tell a campaign, not an outage. */
function spanOf(rows: readonly TimelineRow[]): Span[] {
  if (!rows.some(({ milestone }) => milestone === "mitigated" || milestone === "resolved")) return [];
  const epochs = rows.flatMap(({ when }) => (when.iso?.includes("T") ? (epochOf(when) ?? []) : []));
  const [first] = epochs;
  if (first === undefined) return [];
  const span = { from: first, to: first };
  for (const epoch of epochs) {
    span.from = Math.min(span.from, epoch);
    span.to = Math.max(span.to, epoch);
  }
  return [span];
}

function dayNumber(epoch: number): number {
  return Math.floor(epoch / 86_400_000);
}
