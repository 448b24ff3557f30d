import type { Action, Durations, Incident, TimelineRow } from "#model/incident.ts";
import { epochOf, type Instant } from "#model/instant.ts";
import { parseInstant } from "#read/instants.ts";
import { type RowTime, resolveTimeline } from "#read/timeline-clock.ts";
import { dateOfTimeline, statusPageDates } from "./derived-dates.ts";
import { fallbackDate } from "./fallback-date.ts";
import { oneSentence } from "./one-sentence.ts";
import type { Reading } from "./reading.ts";
import { judgeChecklist } from "./review-verdicts.ts";

/** What follows from the fields together, once every section was read. */
export function derive(reading: Reading): void {
  const { incident } = reading;
  statusPageDates(reading);
  fallbackDate(reading);
  fallbackSummary(reading);
  placeTimelines(reading);
  dateOfTimeline(incident);
  incident.durations = durationsOf(incident);
  inferRootCause(incident);
  implyDueDates(incident);
  judgeChecklist(incident);
  incident.takeaway ??= takeawayOf(incident);
  if (!incident.takeaway) delete incident.takeaway;
}

/** The description in front matter serves where no section sums up. */
function fallbackSummary(reading: Reading): void {
  const { incident, summaryFallback } = reading;
  if (incident.summary || !summaryFallback) return;
  incident.summary = summaryFallback.block;
  incident.places.summary ??= summaryFallback.place;
}

/** Puts the rows of each timeline on the clock: the day comes from the incident, `T+00:00` from its start. */
function placeTimelines(reading: Reading): void {
  const { incident, config } = reading;
  for (const pending of reading.pendingTimelines) {
    const day = incident.dates.started ?? incident.dates.incident ?? incident.dates.detected;
    const anchor = [incident.dates.started, incident.dates.incident].find((instant) => instant?.iso?.includes("T"));
    const zone = pending.zone ?? zoneOfFirst(pending.times) ?? (config.timeZone || undefined);
    const placed = resolveTimeline(pending.times, {
      ...(day ? { date: day } : {}),
      ...(anchor ? { anchor } : {}),
      ...(incident.dates.written ? { near: incident.dates.written } : {}),
      ...(zone ? { zone } : {}),
    });
    const rows: TimelineRow[] = pending.rows.map((row, i) => {
      const found = placed[i];
      return {
        when: found?.when ?? {
          raw: pending.times[i]?.raw ?? "",
          precision: "day",
          approx: false,
          problem: "unreadable",
        },
        ...(found?.rel === undefined ? {} : { rel: found.rel }),
        ...row,
      };
    });
    markStated(rows, incident);
    incident.timeline.push(withRelative(rows));
    rows.forEach((row, i) => {
      incident.places[`timeline[${incident.timeline.length - 1}][${i}]`] ??= row.place;
    });
  }
}

const milestones = ["started", "detected", "mitigated", "resolved"] as const;

/** People write the zone once, beside the first time. */
function zoneOfFirst(times: readonly RowTime[]): string | undefined {
  return times[0] && parseInstant(times[0].raw, { date: "2000-01-01" })?.tz;
}

/** A row at the very time that the author states for a milestone is that milestone, whatever its words. */
function markStated(rows: TimelineRow[], { dates }: Incident): void {
  for (const milestone of milestones) {
    const at = clock(dates[milestone]);
    if (at === undefined || rows.some((row) => row.milestone === milestone)) continue;
    const row = rows.find((candidate) => !candidate.milestone && clock(candidate.when) === at);
    if (row) row.milestone = milestone;
  }
}

/** Minutes after the start, where the start is known and the row has no relative time of its own. */
function withRelative(rows: TimelineRow[]): TimelineRow[] {
  const start = epochOf(rows.find((row) => row.milestone === "started")?.when);
  if (start === undefined) return rows;
  return rows.map((row) => {
    const at = row.when.iso?.includes("T") ? epochOf(row.when) : undefined;
    return row.rel !== undefined || at === undefined ? row : { ...row, rel: Math.round((at - start) / 60_000) };
  });
}

/** What the author counted stands; what can be computed is added. */
function durationsOf(incident: Incident): Durations {
  const { source, ...own } = incident.durations;
  const computed = computedDurations(incident);
  const counted = own.detect !== undefined || own.mitigate !== undefined;
  const resolve = computed.resolve ?? own.resolve;
  const from = counted ? "stated" : (computed.source ?? source);
  return {
    ...own,
    ...computed,
    ...own,
    ...(resolve === undefined ? {} : { resolve }),
    ...(from ? { source: from } : {}),
  };
}

/** Minutes between milestones: those that the author states, else those of the first timeline. */
function computedDurations(incident: Incident): Durations {
  const stated = minutesBetween(clock(incident.dates.started), [
    clock(incident.dates.detected),
    clock(incident.dates.mitigated),
    clock(incident.dates.resolved),
  ]);
  if (Object.keys(stated).length > 0) return { ...stated, source: "milestones" };
  const rows = incident.timeline[0] ?? [];
  const of = (milestone: TimelineRow["milestone"], last = false) => {
    const found = rows.filter((row) => row.milestone === milestone);
    const row = last ? found[found.length - 1] : found[0];
    return clock(row?.when) ?? (row?.rel === undefined ? undefined : row.rel * 60_000);
  };
  const fromRows = minutesBetween(of("started"), [of("detected"), of("mitigated"), of("resolved", true)]);
  return Object.keys(fromRows).length > 0 ? { ...fromRows, source: "timeline" } : sourceOf(incident);
}

function sourceOf(incident: Incident): Durations {
  return incident.durations.stated ? { source: "stated" } : {};
}

function minutesBetween(start: number | undefined, ends: (number | undefined)[]): Durations {
  const [detected, mitigated, resolved] = ends;
  const minutes = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined || to < from ? undefined : Math.round((to - from) / 60_000);
  const durations = {
    detect: minutes(start, detected),
    mitigate: minutes(start, mitigated),
    resolve: minutes(start, resolved),
    detectToResolve: minutes(detected, resolved),
  };
  return Object.fromEntries(Object.entries(durations).filter(([, value]) => value !== undefined));
}

/** A day without a time of day says nothing about minutes. */
function clock(instant: Instant | undefined): number | undefined {
  return instant?.iso?.includes("T") ? epochOf(instant) : undefined;
}

/** Days after the incident that the tiers of a template promise. */
const tierDays: Partial<Record<Action["tier"], number>> = { immediate: 1, short: 7, long: 30 };

/** "Within 24 hours" and a day of the incident imply a date; it is drawn as implied, and never overdue by itself. */
function implyDueDates(incident: Incident): void {
  const day = epochOf(incident.dates.incident ?? incident.dates.started);
  if (day === undefined || incident.kind !== "rca") return;
  for (const action of incident.actions) {
    const days = tierDays[action.tier];
    if (action.due || days === undefined) continue;
    const iso = new Date(day + days * 86_400_000).toISOString().slice(0, 10);
    action.due = { raw: "", iso, precision: "day", approx: true };
    action.dueFrom = "implied";
  }
}

/** Where only whys are written, the last one is the author's deepest answer. */
function inferRootCause(incident: Incident): void {
  const last = incident.whys[incident.whys.length - 1];
  if (!last || incident.causes.some((cause) => cause.role === "root")) return;
  incident.causes.push({ role: "root", text: last.text, inferred: true });
}

/** A summary in labelled lines begins with what happened. */
function summarySentence({ summary, problem }: Incident): string {
  const text = summary?.text ?? "";
  return problem && text.includes(problem.text) ? problem.text : text;
}

/** The one sentence of cards, feeds and unfurls. */
function takeawayOf(incident: Incident): string {
  const lesson = (kind: string) => incident.lessons.find((candidate) => candidate.kind === kind)?.text;
  const root = incident.causes.find((cause) => cause.role === "root" && !cause.inferred)?.text;
  const text = lesson("lesson") ?? lesson("insight") ?? (root && oneSentence(root)) ?? summarySentence(incident);
  return oneSentence(text);
}
