import type { Person } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const reviewersConflict: Rule = {
  id: "reviewers-conflict",
  scope: "document",
  levels: { draft: "note", final: "note" },
  check: (incident) => {
    const reviewers = incident.people
      .map((person, index) => ({ ...person, index }))
      .filter(({ role }) => role === "reviewer");
    // The column of the table is there even where nothing stands in it; the line has no such column.
    if (!reviewers.some(inTable)) return [];
    return reviewers
      .filter((person) => !inTable(person))
      .map(({ name, index }) => ({
        place: placeOf(incident, `people[${index}]`),
        message: `Unexpected reviewer ${quote(name)} who is not in the table of reviewers, expected the same names in both`,
        help: "Add a row for this reviewer, or take the name out; the page shows both lists as one.",
      }));
  },
};

function inTable({ approved }: Person): boolean {
  return approved !== undefined;
}
