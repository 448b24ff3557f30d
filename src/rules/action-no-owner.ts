import type { Rule } from "#model/rule.ts";
import { asksFor, openActions, whereToAdd } from "./open-actions.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const actionNoOwner: Rule = {
  id: "action-no-owner",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: (incident, context) => {
    // The next steps of a pitfall are advice to whoever comes by, and its template has no line for an owner.
    if (incident.kind === "pitfall") return [];
    return openActions(incident)
      .filter(({ action, path }) => action.owners.length === 0 && !asksFor(incident, path, "owners", label, context))
      .map(({ action, path }) => ({
        place: placeOf(incident, path),
        message: `Unexpected action ${quote(action.title ?? action.text)} without an owner, expected a person or a team`,
        help: whereToAdd("Owner", "<name>", placeOf(incident, path), context),
      }));
  },
};

const label = /\b(?:owners?|assignees?|responsible)\b/i;
