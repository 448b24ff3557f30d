import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const reviewDue: Rule = {
  id: "review-due",
  scope: "knowledge-base",
  levels: { draft: "note", final: "warning" },
  check: ({ records, asOf }) => records.flatMap(({ incident }) => due(incident, asOf)),
};

function due(incident: Incident, asOf: string): (Finding & { file: string })[] {
  const { nextReview, lastUpdated } = incident.dates;
  const day = dayOf(nextReview);
  if (day === undefined || asOf.slice(0, day.length) <= day || incident.docStatus === "archived") return [];
  // Somebody came back to it.
  if ((dayOf(lastUpdated) ?? "") >= day) return [];
  return [
    {
      file: incident.path,
      place: placeOf(incident, "dates.nextReview"),
      message: `Unexpected review due on ${quote(day)}, expected it to have taken place by ${quote(asOf)}, the day of this run`,
      help: "Look whether the actions hold, then set the next date, or take the line out when there is nothing left to review.",
    },
  ];
}
