import type { Finding } from "#model/diagnostic.ts";
import type { Residue } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { fieldName } from "./field-name.ts";
import { problemsOf } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const unfilled: Rule = {
  id: "unfilled",
  scope: "document",
  levels: { draft: "note", final: "error" },
  check: (incident) => {
    // Placeholders in the title are `title-placeholder`, which is more than an empty field.
    const titles = problemsOf(incident, ["title-placeholder", "template-heading"]);
    return incident.residue
      .filter(({ kind, place }) => kind === "placeholder" && !titles.some((title) => inside(place, title.place)))
      .map(placeholder);
  },
};

function placeholder({ text, place, field }: Residue): Finding {
  return {
    place,
    message: `Unexpected placeholder ${quote(text)}, expected ${fieldName(field ?? "", "what it asks for")}`,
    help: "Write the answer in its place, or delete the line when it does not apply.",
  };
}

function inside(place: Place, around: Place): boolean {
  const starts = place.line > around.line || (place.line === around.line && place.column >= around.column);
  const ends =
    place.endLine < around.endLine || (place.endLine === around.endLine && place.endColumn <= around.endColumn);
  return starts && ends;
}
