import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const audienceUnknown: Rule = {
  id: "audience-unknown",
  scope: "document",
  levels: { draft: "error", final: "error" },
  essential: true,
  fixed: true,
  check: (incident) => [
    ...problemFindings(incident, ["audience-unknown"], (value) => ({
      message: `Unexpected audience ${quote(value("given"))}, expected one of \`public\`, \`internal\` or \`restricted\``,
      help: "Write exactly one of the three; until then the document is treated as restricted and shown to nobody else.",
    })),
    ...problemFindings(incident, ["audience-key-misspelt"], (value) => ({
      message: `Unexpected key ${quote(value("key"))} in the front matter, expected ${quote(value("near"))}`,
      help: `Write ${quote(value("near"))}; until then the document is treated as restricted, whatever the key says.`,
    })),
    ...problemFindings(incident, ["audience-block-unclosed"], (value) => ({
      message: `Unexpected end of the file, expected \`:::\` for the passage that begins with ${quote(value("given"))}`,
      help: "Write a line with just `:::` below the passage; until then the whole document is treated as restricted.",
    })),
    ...problemFindings(incident, ["audience-block-astray"], () => ({
      message: "Unexpected text before the mark of a passage for an audience, expected it at the start of the line",
      help: "Write it on a line of its own, or between backticks where it is only spoken of; until then the whole document is treated as restricted.",
    })),
  ],
};
