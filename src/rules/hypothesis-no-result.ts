import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const hypothesisNoResult: Rule = {
  id: "hypothesis-no-result",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) =>
    incident.hypotheses.flatMap(({ text, tested, result }, index) =>
      tested && result === "open"
        ? [
            {
              place: placeOf(incident, `hypotheses[${index}]`),
              message: `Unexpected hypothesis ${quote(text)} that was tested without a result, expected what the test showed`,
              help: "Write it behind an arrow: `-> **Result**: Negative, the pool had free connections.`",
            },
          ]
        : [],
    ),
};
