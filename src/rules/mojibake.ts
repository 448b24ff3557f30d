import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

const lost = "the sign that it was before the file was saved in the wrong encoding";

export const mojibake: Rule = {
  id: "mojibake",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["mojibake"], (value, place) => ({
      message: `Unexpected ${quote(value("written"))}, expected ${value("repaired") === "" ? lost : quote(value("repaired"))}`,
      help: "Run `check --fix`, and save the file as UTF-8. The page shows the repaired text already.",
      edits: [{ place, text: value("text") }],
    })),
};
