import type { Rule } from "#model/rule.ts";
import { isOver } from "./document-status.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";

export const expectedActual: Rule = {
  id: "expected-actual",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    const { kind, expected, actual } = incident;
    if (kind !== "mistake" || !isOver(incident) || (expected === undefined) === (actual === undefined)) return [];
    const [there, missing] = expected ? (["expected", "actual"] as const) : (["actual", "expected"] as const);
    if (leftBlank(incident, missing)) return [];
    return [
      {
        place: placeOf(incident, there),
        message: `Unexpected description of the ${there} behavior alone, expected the ${missing} behavior beside it`,
        help: `Add a heading \`${missing === "actual" ? "Actual" : "Expected"} Behavior\`: the page shows the two side by side.`,
      },
    ];
  },
};
