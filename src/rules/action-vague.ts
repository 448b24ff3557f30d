import type { Finding } from "#model/diagnostic.ts";
import type { Rule } from "#model/rule.ts";
import { isVagueAction } from "#model/vague-action.ts";
import { openActions } from "./open-actions.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const actionVague: Rule = {
  id: "action-vague",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident): Finding[] => {
    const actions = openActions(incident).map(({ action, path }) => ({
      // The title is often repeated as the text.
      text: action.title && action.title !== action.text ? `${action.title} ${action.text}` : action.text,
      path,
    }));
    const prevention = incident.prevention.map(({ text }, index) => ({ text, path: `prevention[${index}]` }));
    return [...actions, ...prevention]
      .filter(({ text }) => isVagueAction(text))
      .map(({ text, path }) => ({
        place: placeOf(incident, path),
        message: `Unexpected action ${quote(text)} that nobody can call done, expected what will be different afterwards`,
        help: "Write what will be there: `Page when the queue grows for five minutes`, not `improve monitoring`.",
      }));
  },
};
