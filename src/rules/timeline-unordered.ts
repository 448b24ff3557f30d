import type { Finding } from "#model/diagnostic.ts";
import type { Incident, TimelineRow } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { behind, spanInWords } from "./instant-span.ts";
import { quote } from "./wording.ts";

export const timelineUnordered: Rule = {
  id: "timeline-unordered",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => incident.timeline.flatMap((rows) => outOfOrder(rows, incident)),
};

/** Each row against the latest above it, so that one late row is one finding and not all that follow. */
function outOfOrder(rows: readonly TimelineRow[], incident: Incident): Finding[] {
  const findings: Finding[] = [];
  let latest: TimelineRow | undefined;
  for (const row of rows) {
    const gap = latest && gapBehind(latest, row);
    if (latest && gap) findings.push(finding(row, latest, gap, incident));
    else if (row.when.iso !== undefined || row.rel !== undefined) latest = row;
  }
  return findings;
}

/** Milliseconds by which the row stands too low; undefined when the two may be in order. */
function gapBehind(above: TimelineRow, row: TimelineRow): number | undefined {
  if (above.when.iso !== undefined && row.when.iso !== undefined) return behind(above.when, row.when);
  if (above.rel === undefined || row.rel === undefined || above.when.approx || row.when.approx) return undefined;
  return row.rel < above.rel ? (above.rel - row.rel) * 60_000 : undefined;
}

function finding(row: TimelineRow, above: TimelineRow, gap: number, { path }: Incident): Finding {
  const { line, column } = above.place;
  return {
    place: row.place,
    message: `Unexpected row at ${quote(row.when.raw)} below the row at ${quote(above.when.raw)}, expected rows in the order of time: it is ${spanInWords(gap)} earlier`,
    help: "Correct the time, or move the row up; past midnight a row needs its date.",
    related: [{ file: path, line, column, message: `the row at ${quote(above.when.raw)}` }],
  };
}
