import type { Finding } from "#model/diagnostic.ts";
import type { Incident, Option } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const optionUndecided: Rule = {
  id: "option-undecided",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident) => {
    if (incident.incidentStatus === "investigating" || incident.incidentStatus === "active") return [];
    const open = incident.options.flatMap((option, index) =>
      option.decision === "open" ? [undecided(option, index, incident)] : [],
    );
    return [...open, ...(open.length > 0 ? [] : chosen(incident)), ...withoutDecision(incident)];
  },
};

function undecided({ title, n }: Option, index: number, incident: Incident): Finding {
  return {
    place: placeOf(incident, `options[${index}]`),
    message: `Unexpected option ${quote(title || n)} without a decision, expected accepted, deferred or rejected`,
    help: "Add a line below it: `*Decision:* Rejected — it needs a second database.`",
  };
}

/** One option is taken, or all of them are put off. */
function chosen(incident: Incident): Finding[] {
  const { options } = incident;
  const accepted = options.flatMap(({ decision }, index) => (decision === "accepted" ? [index] : []));
  if (options.length === 0 || accepted.length === 1) return [];
  if (accepted.length === 0) {
    if (incident.decision || options.some(({ decision }) => decision === "deferred")) return [];
    return [
      {
        place: placeOf(incident, "options[0]"),
        message: "Unexpected options of which none was accepted, expected the one that was taken",
        help: "Write what was done instead, as an option of its own or under `Decision`.",
      },
    ];
  }
  const [first = 0, second = 0] = accepted;
  const { line, column } = placeOf(incident, `options[${first}]`);
  return [
    {
      place: placeOf(incident, `options[${second}]`),
      message: `Unexpected second accepted option ${quote(options[second]?.title ?? "")}, expected one`,
      help: "Where both were done, they are one option together; otherwise correct the one that was not taken.",
      related: [
        { file: incident.path, line, column, message: `${quote(options[first]?.title ?? "")} is accepted too` },
      ],
    },
  ];
}

/** A decision log without a decision, and something put off without a reason. */
function withoutDecision(incident: Incident): Finding[] {
  const { category, decision, options, incidentStatus } = incident;
  if (decision || options.some(({ decision: of }) => of === "accepted") || leftBlank(incident, "decision")) return [];
  if (category.includes("Decision Log") && !options.some(({ decision: of }) => of === "deferred"))
    return [
      {
        place: placeOf(incident, "category"),
        message: "Unexpected decision log without a decision, expected what was decided",
        help: "Write it below a heading `Decision`.",
      },
    ];
  if (incidentStatus !== "deferred" || options.some(({ decision: of, reason }) => of === "deferred" && reason))
    return [];
  return [
    {
      place: placeOf(incident, "status"),
      message: `Unexpected status ${quote(incident.statusLabel)} without a reason, expected why it was put off`,
      help: "Write it below a heading `Decision`, or behind the decision of the option: `*Decision:* Deferred — …`.",
    },
  ];
}
