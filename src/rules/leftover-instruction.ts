import type { Finding } from "#model/diagnostic.ts";
import type { Residue } from "#model/incident.ts";
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
        ...mending(residue, text),
      })),
};

/** A bracketed instruction stands where its answer goes: deleting it would hide that there is none. */
function mending({ text: instruction, place }: Residue, text: string): Pick<Finding, "help" | "edits"> {
  if (instruction.startsWith("[")) return { help: "Write in its place what it asks for." };
  return {
    help: "Delete it: it told the author what to write and tells readers nothing.",
    edits: [removal(place, text)],
  };
}
