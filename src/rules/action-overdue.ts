import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { openActions } from "./open-actions.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const actionOverdue: Rule = {
  id: "action-overdue",
  scope: "knowledge-base",
  levels: { draft: "note", final: "warning" },
  check: ({ records, asOf }) => records.flatMap(({ incident }) => overdue(incident, asOf)),
};

function overdue(incident: Incident, asOf: string): (Finding & { file: string })[] {
  return openActions(incident).flatMap(({ action, path }) => {
    // What only the template's tier promised is nobody's word. `2026-02` is overdue in March.
    const day = action.dueFrom === "implied" ? undefined : action.due?.iso?.slice(0, 10);
    if (day === undefined || asOf.slice(0, day.length) <= day) return [];
    return [
      {
        file: incident.path,
        place: placeOf(incident, `${path}.due`, path),
        message: `Unexpected open action ${quote(action.title ?? action.text)} due on ${quote(day)}, expected it done by ${quote(asOf)}, the day of this run`,
        help: "Tick it if it is done, give it a new date if it still matters, or close it as `Won't do` with a reason.",
      },
    ];
  });
}
