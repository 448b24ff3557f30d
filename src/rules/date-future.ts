import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
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
    return kb.records.flatMap(({ incident }) => {
      const dates = past.map((field) => [`dates.${field}`, incident.dates[field]] as const);
      const completed = incident.actions.map(
        (action, index) => [`actions[${index}].completed`, action.completed] as const,
      );
      return [...dates, ...completed].flatMap(([path, instant]) => {
        const found = finding(path, instant, incident, today);
        return found ? [{ ...found, file: incident.path }] : [];
      });
    });
  },
};

function finding(path: string, instant: Instant | undefined, incident: Incident, today: Instant): Finding | undefined {
  // Nearly all dates are past, which their text shows already.
  if (instant?.iso === undefined || instant.iso.slice(0, 10) <= today.raw) return undefined;
  if (behind(instant, today) === undefined) return undefined;
  return {
    place: placeOf(incident, path),
    message: `Unexpected ${fieldName(path, "date")} ${quote(instant.iso)} in the future, expected a day up to ${quote(today.raw)}, the day of this run`,
    help: "Correct the year or the day; the date of the next review has a line of its own.",
  };
}
