import type { Edit } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { startOfFile } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";
import { refusals } from "./refused.ts";

export const idMissing: Rule = {
  id: "id-missing",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  essential: true,
  check: (incident, { text }) => {
    if (incident.idWritten || problemsOf(incident, unknowable).length > 0) return [];
    const edit = insertion(incident, text);
    return [
      {
        place: placeOf(incident, "frontMatter"),
        message: `Unexpected document without an id, expected \`id: ${incident.id}\` in its front matter`,
        help: `Add the line \`id: ${incident.id}\`: it keeps the page's address when the file is renamed or moved.`,
        ...(edit ? { edits: [edit] } : {}),
      },
    ];
  },
};

/** An id may stand in what could not be read, and a wrong one is `id-invalid`. */
const unknowable = [
  ...refusals,
  ...["front-matter-syntax", "front-matter-language", "front-matter-unclosed", "front-matter-ignored"],
  ...["id-invalid", "nul-byte"],
];

/** A line below the opening delimiter, or a front matter block where there is none; none for JSON front matter. */
function insertion(incident: Incident, text: string): Edit | undefined {
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
  if (!Object.hasOwn(incident.places, "frontMatter")) {
    return { place: startOfFile, text: ["---", `id: ${incident.id}`, "---", "", ""].join(newline) };
  }
  const secondLine = { line: 2, column: 1, endLine: 2, endColumn: 1 };
  if (text.startsWith("---")) return { place: secondLine, text: `id: ${incident.id}${newline}` };
  if (text.startsWith("+++")) return { place: secondLine, text: `id = "${incident.id}"${newline}` };
  return undefined;
}
