import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

const day = 24 * 3_600_000;
const mostDays = 30;
const goingOn = new Set<Incident["incidentStatus"]>(["active", "investigating", "mitigated"]);

export const statusStale: Rule = {
  id: "status-stale",
  scope: "knowledge-base",
  levels: { draft: "note", final: "note" },
  check: ({ records, asOf }) => records.flatMap(({ incident }) => stale(incident, asOf)),
};

function stale(incident: Incident, asOf: string): (Finding & { file: string })[] {
  if (!goingOn.has(incident.incidentStatus) || incident.docStatus === "archived") return [];
  const { lastUpdated, incident: happened, written } = incident.dates;
  const since = [lastUpdated, happened, written].map(dayOf).filter((at) => at?.length === 10);
  const last = since.sort().at(-1);
  if (last === undefined) return [];
  const days = Math.round((Date.parse(asOf) - Date.parse(last)) / day);
  if (days <= mostDays) return [];
  return [
    {
      file: incident.path,
      place: placeOf(incident, "status"),
      message: `Unexpected status ${quote(incident.statusLabel || incident.incidentStatus)} ${days} days after ${quote(last)}, expected it to have ended or to have been looked at within ${mostDays}`,
      help: "Write `Resolved` and what resolved it, or update the document's date if it goes on.",
    },
  ];
}
