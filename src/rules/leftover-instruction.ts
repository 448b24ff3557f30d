import type { Rule } from "#model/rule.ts";
import { removal } from "./removal.ts";
import { quote } from "./wording.ts";

export const leftoverInstruction: Rule = {
  id: "leftover-instruction",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: (incident, { text }) =>
    incident.residue
      .filter(({ kind }) => kind === "instruction")
      .map((residue) => ({
        place: residue.place,
        message: `Unexpected instruction ${quote(residue.text)} of the template, expected only what readers need`,
        help: "Delete it: it told the author what to write and tells readers nothing.",
        edits: [removal(residue.place, text)],
      })),
};
