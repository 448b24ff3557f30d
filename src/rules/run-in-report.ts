import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const runInReport: Rule = {
  id: "run-in-report",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["run-in-report"], (value, place) => ({
      message:
        "Unexpected heading that holds a whole report, expected a heading, paragraphs and code on lines of their own",
      help: "Run `check --fix`, which puts the line breaks back before each bold label, fence and heading.",
      edits: [{ place, text: value("text") }],
    })),
};
