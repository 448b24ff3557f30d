import type { Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Place } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const timeZoneMissing: Rule = {
  id: "time-zone-missing",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident, { text }) => {
    // A zone that is named and not understood is no zone that is missing.
    if (namedZone.test(text)) return [];
    const times = [...statedTimes(incident), ...rowTimes(incident)].filter(({ instant }) => hasClock(instant));
    const [first, ...others] = times.filter(({ instant }) => instant.tz === undefined);
    if (!first) return [];
    const more = others.length > 0 ? ` (and ${others.length} more of this document)` : "";
    return [
      {
        place: first.place,
        message: `Unexpected time ${quote(first.instant.raw || (first.instant.iso ?? ""))} without a time zone${more}, expected one such as \`UTC\` or \`+02:00\``,
        help: "Write it once above or in the head of the timeline, `Time (UTC)`, behind the time, or as `timeZone` of the configuration.",
      },
    ];
  },
};

const namedZone =
  /\btimes?\b[^.|\n]{0,30}\b(?:UTC|GMT|[A-Z]{1,4}T|Eastern|Pacific|Central|Mountain|local)\b|\d (?:[AP]M )?\(?(?:[A-Z]{2,4}T|Eastern|Pacific|Central|Mountain|local time)\b/;

interface Time {
  instant: Instant;
  place: Place;
}

const fields = ["started", "detected", "mitigated", "resolved", "incident"] as const;

function statedTimes(incident: Incident): Time[] {
  return fields.flatMap((field) => {
    const instant = incident.dates[field];
    return instant ? [{ instant, place: placeOf(incident, `dates.${field}`) }] : [];
  });
}

/** Rows that count from the start, `T+00:10`, need no zone of their own. */
function rowTimes({ timeline }: Incident): Time[] {
  return timeline
    .flat()
    .flatMap(({ when, place }) => (/^\s*T\s*[+-]/i.test(when.raw) ? [] : [{ instant: when, place }]));
}

function hasClock({ iso }: Instant): boolean {
  return iso?.includes("T") ?? false;
}
