import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const fixMissing: Rule = {
  id: "fix-missing",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    if (!asksForFix(incident) || incident.fixes.length > 0 || leftBlank(incident, "fixes")) return [];
    return [
      {
        place: placeOf(incident, "incidentStatus", "status", "title"),
        message: `Unexpected ${incident.statusLabel ? `status ${quote(incident.statusLabel)}` : "document"} without a fix, expected what mended it`,
        help: "Write it below a heading such as `The Fix`; `it went away by itself` is an answer too.",
      },
    ];
  },
};

/** Their forms have a place for the fix; elsewhere it may be told in any words. */
function asksForFix({ kind, docStatus, incidentStatus }: Incident): boolean {
  if (docStatus === "draft") return false;
  return kind === "mistake" ? incidentStatus === "resolved" : kind === "pitfall" || kind === "forensics";
}
