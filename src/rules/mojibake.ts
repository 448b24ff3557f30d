import type { Rule } from "#model/rule.ts";
import { damageIn, repairedText } from "#read/mojibake.ts";
import { problemFindings } from "./problem-findings.ts";
import { sourceText } from "./source-text.ts";
import { quote } from "./wording.ts";

export const mojibake: Rule = {
  id: "mojibake",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident, { text }) => {
    const source = sourceText(text);
    return problemFindings(incident, ["mojibake"], (value, place) => {
      const written = text.slice(
        source.offsetAt(place.line, place.column),
        source.offsetAt(place.endLine, place.endColumn),
      );
      const meant = value("repaired");
      return {
        message: `Unexpected ${quote(value("written"))}, expected ${meant === "" ? "the sign it was before the file was saved in the wrong encoding" : quote(meant)}`,
        help: "Run `check --fix`, and save the file as UTF-8. The page shows the repaired text already.",
        edits: [{ place, text: repairedText(written, damageIn(written)) }],
      };
    });
  },
};
