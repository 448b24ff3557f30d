import type { Rule } from "#model/rule.ts";
import { isOver } from "./document-status.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";

export const workaroundOnly: Rule = {
  id: "workaround-only",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    const { fixes, actions, incidentStatus } = incident;
    const quick = fixes.findIndex(({ kind }) => kind === "workaround" || kind === "hotfix");
    if (quick === -1 || !isOver(incident) || incidentStatus === "deferred" || leftBlank(incident, "fixes")) return [];
    // An action is a promise of more; a mitigation is what the case was about.
    if (fixes.some(({ kind }) => kind === "permanent" || kind === "mitigation") || actions.length > 0) return [];
    const what = fixes[quick]?.kind === "hotfix" ? "hotfix" : "workaround";
    return [
      {
        place: placeOf(incident, `fixes[${quick}]`),
        message: `Unexpected ${what} as the only fix, expected one that lasts, or the reason why there is none`,
        help: "Write it below `Permanent Fix` or `Long-term`; or set the status to `Deferred` and say why.",
      },
    ];
  },
};
