import type { Rule } from "#model/rule.ts";
import { asksFor, openActions, whereToAdd } from "./open-actions.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const actionNoDue: Rule = {
  id: "action-no-due",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: (incident, context) => {
    // The next steps of a pitfall are advice to whoever comes by, and its template has no line for a date.
    if (incident.kind === "pitfall") return [];
    return openActions(incident)
      .filter(({ action, path }) => action.due === undefined && !asksFor(incident, path, "due", label, context))
      .map(({ action, path }) => ({
        place: placeOf(incident, path),
        message: `Unexpected action ${quote(action.title ?? action.text)} without a date, expected the day by which it is to be done`,
        help: whereToAdd("Target Date", "YYYY-MM-DD", placeOf(incident, path), context),
      }));
  },
};

const label = /\b(?:target|due|deadline)\b/i;
