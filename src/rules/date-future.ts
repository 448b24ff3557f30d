import type { Finding } from "#model/diagnostic.ts";
import type { Dates, Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Rule } from "#model/rule.ts";
import { fieldName } from "./field-name.ts";
import { behind } from "./instant-span.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

/** Not `nextReview`, which belongs there. */
const past = ["written", "incident", "started", "detected", "mitigated", "resolved", "lastUpdated"] as const;

export const dateFuture: Rule = {
  id: "date-future",
  scope: "knowledge-base",
  levels: { draft: "warning", final: "warning" },
  check: (kb) => {
    // A day that states no zone: `behind` then leaves the room that an author's clock needs.
    const today: Instant = { raw: kb.asOf, iso: kb.asOf, precision: "day", approx: false };
    return kb.records.flatMap(({ incident }) =>
      past
        .flatMap((field) => finding(field, incident, today) ?? [])
        .map((found) => ({ ...found, file: incident.path })),
    );
  },
};

function finding(field: keyof Dates, incident: Incident, today: Instant): Finding | undefined {
  const instant = incident.dates[field];
  // Nearly all dates are past, which their text shows already.
  if (instant?.iso === undefined || instant.iso.slice(0, 10) <= today.raw) return undefined;
  if (behind(instant, today) === undefined) return undefined;
  return {
    place: placeOf(incident, `dates.${field}`),
    message: `Unexpected ${fieldName(`dates.${field}`, "date")} ${quote(instant.iso)} in the future, expected a day up to ${quote(today.raw)}, the day of this build`,
    help: "Correct the year or the day; the date of the next review has a line of its own.",
  };
}
