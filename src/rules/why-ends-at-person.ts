import type { Incident, WhyNode } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";
import { endsAtPerson } from "./words/index.ts";

export const whyEndsAtPerson: Rule = {
  id: "why-ends-at-person",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) =>
    lastWhys(incident)
      .filter(({ text }) => endsAtPerson.some((pattern) => text.search(pattern) !== -1))
      .map(({ text, path }) => ({
        place: placeOf(incident, path),
        message: `Unexpected end of the whys at a person, ${quote(text)}, expected what made it possible`,
        help: "Ask once more: how did it make sense at the time, and what would have shown the difference?",
      })),
};

interface Last {
  text: string;
  path: string;
}

/** The answers after which no other comes. */
function lastWhys({ whys }: Incident): Last[] {
  const last = whys[whys.length - 1];
  return last ? leavesOf(last, `whys[${whys.length - 1}]`) : [];
}

function leavesOf(why: WhyNode, path: string): Last[] {
  if (why.children.length === 0) return [{ text: why.text, path }];
  return why.children.flatMap((child) => leavesOf(child, path));
}
