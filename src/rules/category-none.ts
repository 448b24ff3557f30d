import type { Rule } from "#model/rule.ts";
import { isOver } from "./document-status.ts";
import { placeOf } from "./place-of.ts";

export const categoryNone: Rule = {
  id: "category-none",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    // Without the list of boxes nothing was asked.
    if (incident.causeCategories.length > 0 || !Object.hasOwn(incident.places, "causeCategories")) return [];
    if (!isOver(incident)) return [];
    return [
      {
        place: placeOf(incident, "causeCategories"),
        message: "Unexpected list of cause categories without a tick, expected at least one",
        help: "Tick what fits, several if need be; where nothing does, add a box of your own.",
      },
    ];
  },
};
