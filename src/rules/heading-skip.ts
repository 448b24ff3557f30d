import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";

export const headingSkip: Rule = {
  id: "heading-skip",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["heading-skip"], (value) => ({
      message: `Unexpected heading of level ${value("level")} below one of level ${value("above")}, expected level ${Number(value("above")) + 1} or less`,
      help: `Write it with ${marks(Number(value("above")) + 1)}; the page closes the gap, other tools leave it.`,
    })),
};

function marks(level: number): string {
  return `\`${"#".repeat(level)}\``;
}
