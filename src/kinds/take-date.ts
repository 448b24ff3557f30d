import type { Dates } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import { headingKey } from "#read/heading-key.ts";
import { parseInstant } from "#read/instants.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import type { FieldValue } from "./field-value.ts";
import { type Reading, readInstant, report } from "./reading.ts";

/** One of the days of the document or its incident. */
export function takeDate(reading: Reading, to: keyof Reading["incident"]["dates"], value: FieldValue): void {
  const first = value.items[0]?.text ?? value.text;
  const raw = value.data !== undefined ? first : value.text;
  if (to === "resolved" && /^(?:true|false|yes|no)$/i.test(raw)) {
    // Status pages say whether it is resolved, not when.
    reading.incident.incidentStatus = /^(?:true|yes)$/i.test(raw) ? "resolved" : "active";
    return;
  }
  const own = reading.incident.dates[to];
  const assumed = to === "incident" && own === reading.incident.dates.written;
  if (isPlaceholder(raw)) return;
  if (own && !assumed) return noteOtherDate(reading, to, raw, value);
  const instant = readInstant(reading, raw, value.place, `dates.${to}`);
  if (!instant) return;
  reading.incident.dates[to] = instant;
  // "Date" at the top of a report about an incident is the day of both, unless another one is given.
  const ofReport = /post-?mortem|report|written|publish|created|review|meeting/i.test(value.label);
  const both = to === "written" && value.data === undefined && reading.kind.statusAxis === "incident" && !ofReport;
  if (both) reading.incident.dates.incident ??= instant;
}

/** The first one counts; a second one under the same label that cannot be the same day is told. */
function noteOtherDate(reading: Reading, to: keyof Dates, raw: string, value: FieldValue): void {
  const { incident } = reading;
  const own = incident.dates[to];
  const label = headingKey(value.label);
  const first = incident.metadata.find(
    (entry) => own && entry.value.includes(own.raw) && headingKey(entry.label) === label,
  );
  const given = dayOf(parseInstant(raw));
  const day = dayOf(own);
  if (!first || !given || !day || given.startsWith(day) || day.startsWith(given)) return;
  report(reading, "date-conflict", value.place, { field: `dates.${to}`, raw, other: own?.raw ?? "" });
}
