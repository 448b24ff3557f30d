import type { Incident, WhyNode } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";

export const whyNumbering: Rule = {
  id: "why-numbering",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    const numbers = incident.whys.map(({ label }, index) => ({ index, number: Number(label) }));
    return numbers.flatMap(({ index, number }, at) => {
      const before = numbers[at - 1]?.number ?? 0;
      // A branch such as `2b` has a letter, and no number of its own.
      if (!Number.isInteger(number) || !Number.isInteger(before) || number === before + 1) return [];
      const same = number === before;
      return [
        {
          place: placeOf(incident, `whys[${index}]`),
          message: same
            ? `Unexpected second why with the number ${number}, expected ${before + 1}, or ${number}b for a branch`
            : `Unexpected why number ${number} after ${before === 0 ? "no other" : before}, expected ${before + 1}`,
          help: "Number the whys without gaps, so that they can be pointed at; look whether one was lost.",
          related: relatedTo(incident, numbers[at - 1]?.index),
        },
      ];
    });
  },
};

function relatedTo(incident: Incident, index: number | undefined) {
  const before: WhyNode | undefined = index === undefined ? undefined : incident.whys[index];
  if (!before) return [];
  const { line, column } = placeOf(incident, `whys[${index}]`);
  return [{ file: incident.path, line, column, message: "the why before it" }];
}
