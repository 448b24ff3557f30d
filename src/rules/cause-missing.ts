import type { Rule } from "#model/rule.ts";
import { isOver } from "./document-status.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";

/** Their forms ask for it; other documents may tell their causes in any words. */
const asked = ["rca", "mistake", "pitfall", "forensics"];

export const causeMissing: Rule = {
  id: "cause-missing",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    const { causes, whys, failurePoint, kind } = incident;
    if (!asked.includes(kind) || !isOver(incident) || leftBlank(incident, "causes")) return [];
    if (causes.length > 0 || whys.length > 0 || failurePoint !== undefined) return [];
    return [
      {
        place: placeOf(incident, "title"),
        message: "Unexpected document without a cause, expected what made the incident possible",
        help: "Write it below a heading `Root Cause` or `Contributing Factors`; `unknown, because …` is an answer too.",
      },
    ];
  },
};
