import type { Rule } from "#model/rule.ts";
import { reflow } from "#read/run-in-report.ts";
import { problemFindings } from "./problem-findings.ts";
import { sourceText } from "./source-text.ts";

export const runInReport: Rule = {
  id: "run-in-report",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident, { text }) => {
    const source = sourceText(text);
    const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? "\n";
    return problemFindings(incident, ["run-in-report"], (_, place) => {
      const start = source.offsetAt(place.line, 1);
      const end = source.offsetAt(place.endLine, place.endColumn);
      return {
        message:
          "Unexpected heading that holds a whole report, expected a heading, paragraphs and code on lines of their own",
        help: "Run `check --fix`, which puts the line breaks back before each bold label, fence and heading.",
        edits: [{ place: source.placeAt(start, end), text: reflow(text.slice(start, end), newline) }],
      };
    });
  },
};
