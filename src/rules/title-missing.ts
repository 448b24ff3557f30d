import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const titleMissing: Rule = {
  id: "title-missing",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  essential: true,
  check: (incident) => {
    if (!lacksTitle(incident)) return [];
    const guess = incident.title === "" ? "" : `; it is shown as ${quote(incident.title)}, after its file`;
    return [
      {
        place: placeOf(incident, "frontMatter"),
        message: `Unexpected document without a title, expected a heading such as \`# Checkout fails for new customers\`${guess}`,
        help: "Write what broke and for whom in a first line that begins with `# `, or as `title:` in the front matter.",
      },
    ];
  },
};

/** The reader says so, because it then takes the file's name; what could not be read may have had a title. */
function lacksTitle(incident: Incident): boolean {
  if (problemsOf(incident, ["title-missing"]).length > 0) return true;
  return incident.title === "" && incident.problems.length === 0;
}
