import type { Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { Rule } from "#model/rule.ts";
import { leftBlank } from "./left-blank.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const fixUnverified: Rule = {
  id: "fix-unverified",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: (incident, { text }) =>
    incident.docStatus === "draft" ? [] : [...openTests(incident, text), ...untested(incident)],
};

/** Steps without a box are told and not ticked: whether they were taken, only their author knows. */
function openTests(incident: Incident, text: string): Finding[] {
  const boxes = Array.from(text.matchAll(/^[ \t]*[-*+] \[ \](.{0,300})/gm), ([, said = ""]) => letters(said));
  return incident.fixes.flatMap(({ verified }, index) => {
    const open = verified.filter(
      ({ ticked, text: said }) => !ticked && boxes.some((box) => box.includes(letters(said))),
    );
    const [first] = open;
    if (!first) return [];
    return [
      {
        place: placeOf(incident, `fixes[${index}].verified`, `fixes[${index}]`),
        message: `Unexpected fix with ${open.length} of ${verified.length} tests open, expected ${quote(first.text)} to be ticked`,
        help: "Run the test and tick it, or take it out if it is not worth running.",
      },
    ];
  });
}

/** What is left of a text and of its Markdown alike. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").slice(0, 40);
}

/** The form of a mistake asks how the fix was tested. */
function untested(incident: Incident): Finding[] {
  const { kind, incidentStatus, fixes } = incident;
  if (kind !== "mistake" || incidentStatus !== "resolved" || fixes.length === 0) return [];
  if (fixes.some(({ verified }) => verified.length > 0) || leftBlank(incident, "fixes")) return [];
  return [
    {
      place: placeOf(incident, "fixes[0]"),
      message: "Unexpected fix without a test, expected what showed that it works",
      help: "Write it below `Testing the Fix`: the steps, and what came out.",
    },
  ];
}
