import type { Rule } from "#model/rule.ts";
import { openActions } from "./open-actions.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";
import { teamWords } from "./words/index.ts";

export const actionOwnerIsTeam: Rule = {
  id: "action-owner-is-team",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) =>
    openActions(incident).flatMap(({ action, path }) => {
      const [team] = action.owners;
      if (team === undefined || !action.owners.every(isTeam)) return [];
      return [
        {
          place: placeOf(incident, `${path}.owners`, path),
          message: `Unexpected group ${quote(team)} as the only owner of an action, expected a person too`,
          help: "Add who will answer when somebody asks: `Payments team (Mara)`. The team stays the owner if that person leaves.",
        },
      ];
    }),
};

/** `@acme/payments`, `SRE`, `Payments team`; with a name in brackets somebody is named. */
function isTeam(owner: string): boolean {
  if (/\(|@\S+\s+\S|,/.test(owner)) return false;
  return /^@?[\w-]+\/[\w-]+$/.test(owner) || teamWords.some((pattern) => owner.search(pattern) !== -1);
}
