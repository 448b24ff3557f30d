import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { isStatedFinal } from "./document-status.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const checklistContradicted: Rule = {
  id: "checklist-contradicted",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => [...contradicted(incident), ...followUps(incident), ...leftEmpty(incident)],
};

function contradicted(incident: Incident): Finding[] {
  return incident.checklist.flatMap(({ text, ticked, verdict, reason }, index) =>
    ticked && verdict === "fail"
      ? [
          {
            place: placeOf(incident, `checklist[${index}]`),
            message: `Unexpected tick at ${quote(text)}, expected it to agree with the document: ${reason ?? "it does not"}`,
            help: "Mend the document, or take the tick away.",
          },
        ]
      : [],
  );
}

/** `Verify all immediate actions completed` among the steps that follow a review. */
function followUps(incident: Incident): Finding[] {
  const open = incident.actions.findIndex(({ tier, done }) => tier === "immediate" && !done);
  if (open === -1) return [];
  const { line, column } = placeOf(incident, `actions[${open}]`);
  const action = incident.actions[open];
  const name = quote(action?.title ?? action?.text ?? "");
  return incident.followups.flatMap(({ text, ticked }, index) =>
    ticked && /\bimmediate actions?\b/i.test(text) && /\b(?:completed?|done|closed|finished)\b/i.test(text)
      ? [
          {
            place: placeOf(incident, `followups[${index}]`),
            message: `Unexpected tick at ${quote(text)}, expected it to agree with the document: the immediate action ${name} is open`,
            help: "Close the action, or take the tick away.",
            related: [{ file: incident.path, line, column, message: `${name} is open` }],
          },
        ]
      : [],
  );
}

/** A finished review has looked at every box: one finding for all that it did not. */
function leftEmpty(incident: Incident): Finding[] {
  if (!isStatedFinal(incident)) return [];
  const empty = incident.checklist.map((check, index) => ({ ...check, index })).filter(({ ticked }) => !ticked);
  const [first] = empty;
  if (!first) return [];
  const more = empty.length > 1 ? ` and ${empty.length - 1} more` : "";
  return [
    {
      place: placeOf(incident, `checklist[${first.index}]`),
      message: `Unexpected empty box ${quote(first.text)}${more} in a finished document, expected a review of each`,
      help: `Tick what holds, or set the status back to \`In Review\`, where empty boxes belong.`,
      related: empty.slice(1).map(({ text, index }) => {
        const { line, column } = placeOf(incident, `checklist[${index}]`);
        return { file: incident.path, line, column, message: `${quote(text)} is empty too` };
      }),
    },
  ];
}
