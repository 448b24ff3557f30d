import type { Rule } from "#model/rule.ts";
import { removal } from "./removal.ts";
import { quote } from "./wording.ts";

export const leftoverExample: Rule = {
  id: "leftover-example",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: (incident, { text }) =>
    incident.residue
      .filter(({ kind }) => kind === "example")
      .map((residue) => ({
        place: residue.place,
        message: `Unexpected example ${quote(residue.text)} of the template, expected the document's own text`,
        help: "Delete it: it is shown muted on the page, and found by no search.",
        edits: [removal(residue.place, text)],
      })),
};
