import type { Incident, TimelineRow } from "#model/incident.ts";
import type { Reading } from "./reading.ts";

/** Status pages call the start of an incident `date`; `resolvedWhen` and `affected` tell their front matter from others. */
export function statusPageDates({ incident, source }: Reading): void {
  const { dates, places } = incident;
  const own = (key: string) => Object.hasOwn(source.frontMatter.data, key);
  if (!dates.written || dates.started || dates.incident) return;
  if (!own("resolvedWhen") && !(own("affected") && own("severity"))) return;
  dates.started = dates.written;
  dates.incident = dates.written;
  const place = places["dates.written"];
  if (place) Object.assign(places, { "dates.started": place, "dates.incident": place });
}

/** Where nothing else says when it was, the timeline does: at its start, else in its first row that has a day. */
export function dateOfTimeline({ dates, timeline, places }: Incident): void {
  if (dates.incident || dates.started || dates.detected) return;
  const rows = timeline[0] ?? [];
  const dated = ({ when }: TimelineRow) => (when.iso?.length ?? 0) >= 10;
  const row = rows.find((candidate) => candidate.milestone === "started" && dated(candidate)) ?? rows.find(dated);
  if (!row?.when.iso) return;
  const { raw, iso, approx } = row.when;
  dates.incident = { raw, iso: iso.slice(0, 10), precision: "day", approx };
  places["dates.incident"] ??= row.place;
}
