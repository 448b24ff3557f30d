import type { Rule } from "#model/rule.ts";
import { problemFindings } from "./problem-findings.ts";
import { quote } from "./wording.ts";

export const idInvalid: Rule = {
  id: "id-invalid",
  scope: "document",
  levels: { draft: "warning", final: "warning" },
  essential: true,
  check: (incident) =>
    problemFindings(incident, ["id-invalid"], (value) => ({
      message: `Unexpected id ${quote(value("given"))}, expected \`nt-\` and five of \`0-9a-z\` without i, l, o and u`,
      help: `Write \`id: ${incident.id}\` and move ${quote(value("given"))} to \`aliases\`; until then it leads here as an alias.`,
    })),
};
