import type { Rule } from "#model/rule.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

/** No width, no ink: two tags that differ by one of these look the same. */
const unseen = /[\p{Cf}\p{Cc}\u115f\u1160\u3164]|\u034f/u;

/** Scripts whose letters are taken for one another. Japanese and Korean mix theirs as a matter of course, also with Latin. */
const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

export const tagLookalike: Rule = {
  id: "tag-lookalike",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    incident.tags.flatMap((tag, i) => {
      const found = unseen.test(tag)
        ? "with a character that cannot be seen"
        : scripts.filter((script) => script.test(tag)).length > 1
          ? "with letters of two scripts that look alike"
          : undefined;
      if (found === undefined) return [];
      return [
        {
          place: placeOf(incident, `tags[${i}]`, "tags"),
          message: `Unexpected tag ${quote(tag)} ${found}, expected one that nobody takes for another`,
          help: "Type the tag anew; it was probably copied from a formatted text.",
        },
      ];
    }),
};
