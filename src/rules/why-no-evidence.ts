import type { WhyNode } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const whyNoEvidence: Rule = {
  id: "why-no-evidence",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    const whys = incident.whys.flatMap((why, index) => withPlace(why, `whys[${index}]`));
    // Where the form is another one and no why has evidence, it was not asked for.
    if (incident.kind !== "rca" && whys.every(({ why }) => why.evidence === "")) return [];
    const [first, ...others] = whys.filter(({ why, path }) => why.evidence === "" && !leftBlank(incident, path));
    if (!first) return [];
    return [
      {
        place: placeOf(incident, first.path),
        message: `Unexpected why ${quote(first.why.text)} without evidence${counted(others.length)}, expected what shows it`,
        help: "Add a line below it: `**Evidence**: connection count of the pool, 14:28 to 14:40 UTC`.",
        related: others.map(({ path }) => {
          const { line, column } = placeOf(incident, path);
          return { file: incident.path, line, column, message: "this why has no evidence either" };
        }),
      },
    ];
  },
};

interface Placed {
  why: WhyNode;
  path: string;
}

/** Branches stand where their trunk does. */
function withPlace(why: WhyNode, path: string): Placed[] {
  return [{ why, path }, ...why.children.flatMap((child) => withPlace(child, path))];
}

function counted(others: number): string {
  return others > 0 ? ` (and ${others} more)` : "";
}
