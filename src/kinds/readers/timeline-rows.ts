import type { TimelineRow } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { headingKey } from "#read/heading-key.ts";
import { momentStart } from "#read/moment-start.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { milestoneOf, milestoneOfLabel } from "./milestones.ts";

/** A row before its time is put on the clock. */
export type Row = Omit<TimelineRow, "when"> & { time: string; day?: string };

export function rowOf(
  time: string,
  event: string,
  more: { state?: string; action?: string; source?: string },
  place: Place,
): Row {
  const kept = Object.entries(more).filter(([, value]) => value && !isPlaceholder(value));
  const milestone = milestoneOf(event) ?? milestoneOf(more.action ?? "");
  return { time, event, ...Object.fromEntries(kept), ...(milestone ? { milestone } : {}), place };
}

/** `14:30 the disk was full`, `Detected: 14:30 by the pager`. The event may still be empty: it stands below. */
export function rowOfLine(line: string, place: Place): Row | undefined {
  const start = momentStart(line);
  if (start) return rowOf(start.time, start.event, {}, place);
  const behind = timeBehind(line);
  if (behind) return rowOf(behind.time, behind.event, {}, place);
  const [head, label = ""] = /^\s*([\p{L}][\p{L} /-]{2,40})\s*[:–—]\s+/u.exec(line) ?? [];
  const milestone = milestoneOfLabel(headingKey(label));
  const after = head === undefined || !milestone ? undefined : momentStart(line.slice(head.length));
  if (!after) return undefined;
  const event = after.event ? `${label.trim()}: ${after.event}` : label.trim();
  return { ...rowOf(after.time, event, {}, place), ...(milestone ? { milestone } : {}) };
}

/** `Fix deployed (14 August, ~21:30 UTC)`. */
function timeBehind(line: string): { time: string; event: string } | undefined {
  const [aside, inside = ""] = /\(([^()]{4,60})\)\.?\s*$/.exec(line) ?? [];
  const start = aside === undefined ? undefined : momentStart(inside);
  const event = line.slice(0, line.length - (aside?.length ?? 0)).trim();
  return start?.event === "" && event !== "" ? { time: start.time, event } : undefined;
}
