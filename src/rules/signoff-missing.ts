import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { isStatedFinal } from "./document-status.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const signoffMissing: Rule = {
  id: "signoff-missing",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  // Other forms have no place for it.
  check: (incident) =>
    incident.kind === "rca" && isStatedFinal(incident)
      ? [...refused(incident), ...undated(incident), ...nobody(incident)]
      : [],
};

function reviewers({ people }: Incident) {
  return people
    .map((person, index) => ({ ...person, path: `people[${index}]` }))
    .filter(({ role }) => role === "reviewer");
}

function refused(incident: Incident): Finding[] {
  return reviewers(incident)
    .filter(({ approved }) => approved === false)
    .map(({ name, path }) => ({
      place: placeOf(incident, `${path}.approved`, path),
      message: `Unexpected refusal by ${quote(name)} of a document with the status ${quote(incident.statusLabel)}, expected an approval`,
      help: "Settle it with the reviewer, or set the status back to `In Review`.",
    }));
}

function undated(incident: Incident): Finding[] {
  return reviewers(incident)
    .filter(({ approved, date }) => approved === true && date === undefined)
    .map(({ name, path }) => ({
      place: placeOf(incident, path),
      message: `Unexpected approval by ${quote(name)} without a date, expected the day of the review`,
      help: "Write it into the column `Date Reviewed`: what was changed later was not approved.",
    }));
}

function nobody(incident: Incident): Finding[] {
  if (incident.signoff.length > 0 || reviewers(incident).some(({ approved }) => approved)) return [];
  return [
    {
      place: placeOf(incident, "docStatus", "status"),
      message: `Unexpected status ${quote(incident.statusLabel)} that nobody signed, expected an approval or a sign-off`,
      help: "Add the row of a reviewer with the date and `☑ Yes`, or the line `**RCA Completed By**: <name>`.",
    },
  ];
}
