import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const actionStatusConflict: Rule = {
  id: "action-status-conflict",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  check: (incident) =>
    problemFindings(incident, ["action-status-conflict"], (value) => ({
      message: `Unexpected ${facts(value)}${of(value("action"))}, expected them to agree; the action counts as open`,
      help: "Correct the one that is wrong: the box, the status or the completion date.",
    })),
};

/** What the document says about the action: `ticked box, status `In Progress` and no completion date`. */
function facts(value: (name: string) => string): string {
  const box = new Map([
    ["true", "ticked box"],
    ["false", "empty box"],
  ]).get(value("ticked"));
  const status = value("status") ? `status ${quote(value("status"))}` : "";
  const completed = value("completed") ? `completion date ${quote(value("completed"))}` : "";
  const said = [box, status, completed].filter((fact) => fact);
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} beside ${said[said.length - 1]}` : "contradiction";
}

function of(text: string): string {
  return text ? ` of the action ${quote(text)}` : "";
}
