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
  check: (incident, { text }) => {
    // Placeholders in the title are `title-placeholder`, which is more than an empty field.
    const titles = problemsOf(incident, ["title-placeholder", "template-heading"]);
    const lines = text.split(/\r\n|\n|\r/);
    return incident.residue
      .filter(({ kind, place }) => kind === "placeholder" && !titles.some((title) => inside(place, title.place)))
      .map((residue) => placeholder(residue, lines[residue.place.line - 1] ?? ""));
  },
};

function placeholder({ text, place, field }: Residue, line: string): Finding {
  const label = /\*\*([^*:]{1,60}):?\*\*[\s:—–-]{0,5}$/.exec(line.slice(0, place.column - 1))?.[1];
  const named = field ? `the ${fieldName(field, "answer")}` : "what it asks for";
  const wanted = label ? `a value for ${quote(label)}` : named;
  return {
    place,
    message: `Unexpected placeholder ${quote(text)}, expected ${wanted}`,
    help: "Write the answer in its place, or delete the line when it does not apply.",
  };
}

function inside(place: Place, around: Place): boolean {
  const starts = place.line > around.line || (place.line === around.line && place.column >= around.column);
  const ends =
    place.endLine < around.endLine || (place.endLine === around.endLine && place.endColumn <= around.endColumn);
  return starts && ends;
}
