import type { Finding } from "#model/diagnostic.ts";
import type { Place } from "#model/place.ts";
import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { problemsOf } from "./problem-findings.ts";
import { isPlaceholderTitle } from "./title-words.ts";
import { quote } from "./wording.ts";

export const titlePlaceholder: Rule = {
  id: "title-placeholder",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  essential: true,
  check: (incident) => {
    const left = problemsOf(incident, ["title-placeholder"]);
    if (left.length > 0) return left.map(({ values, place }) => finding(values.given ?? "", place));
    return isPlaceholderTitle(incident.title) ? [finding(incident.title, placeOf(incident, "title"))] : [];
  },
};

function finding(title: string, place: Place): Finding {
  return {
    place,
    message: `Unexpected placeholder ${quote(title)} as the title, expected what happened, in the author's words`,
    help: "Say what broke and for whom: the title is all that people see in lists, searches and tickets.",
  };
}
