import { epochOf } from "#model/instant.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";

const week = 7 * 24 * 3_600_000;
const mostWeeks = 8;

export const reviewFar: Rule = {
  id: "review-far",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    const { nextReview, resolved, incident: happened, written, lastUpdated } = incident.dates;
    const review = epochOf(nextReview);
    const known = [resolved, happened, written, lastUpdated].flatMap((instant) => epochOf(instant) ?? []);
    if (review === undefined || known.length === 0) return [];
    const weeks = Math.floor((review - Math.max(...known)) / week);
    if (weeks <= mostWeeks) return [];
    return [
      {
        place: placeOf(incident, "dates.nextReview"),
        message: `Unexpected review ${weeks} weeks after the last date in the document, expected one within ${mostWeeks}`,
        help: "Two to four weeks after the incident one can see whether the actions hold, and still remembers why.",
      },
    ];
  },
};
