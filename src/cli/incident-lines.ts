import type { Action, Cause, Fix, Incident, TimelineRow } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { visible } from "#report/visible.ts";
import type { IncidentView } from "./find-incident.ts";
import { severityText } from "./severity-text.ts";
import type { Paint, Terminal } from "./terminal.ts";
import { columnsOf, wrapText } from "./wrap-text.ts";

type Sheet = Pick<Terminal, "paint"> & { width: number };

/** Lines wider than this are hard to read, however wide the terminal is. */
const widest = 100;

/** One incident for a terminal: what a responder asks first comes first; what nobody wrote is left out. */
export function incidentLines({ incident, card, permalink, similar }: IncidentView, terminal: Terminal): string[] {
  const sheet: Sheet = { paint: terminal.paint, width: Math.min(terminal.width, widest) };
  const sections: [string, string[]][] = [
    ["Summary", textLines(incident.summary?.text ?? "", sheet)],
    ["Impact", impactLines(incident, sheet)],
    ["Timeline", incident.timeline.flatMap((rows) => timelineLines(rows, sheet))],
    ["Causes", incident.causes.flatMap((cause) => causeLines(cause, sheet))],
    ["Fix", incident.fixes.flatMap((fix) => fixLines(fix, sheet))],
    ["Actions", incident.actions.flatMap((action) => actionLines(action, sheet))],
    ["Lessons", incident.lessons.flatMap(({ text }) => bullet(text, sheet))],
    ["Similar", similar.items.flatMap((item) => bullet(`${item.card.id} ${item.card.title}`, sheet))],
  ];
  const facts = [
    card.kindName,
    severityText({ ...card.severity, label: visible(card.severity.label) }, sheet.paint),
    card.docStatus === "final" ? "" : card.docStatus,
    card.incidentStatus === "unknown" ? "" : card.incidentStatus,
    card.day,
    ...card.services.map(({ name }) => visible(name)),
    ...card.tags.map(({ name }) => `#${visible(name)}`),
  ];
  return [
    `${card.id}  ${sheet.paint("bold", visible(card.title))}`,
    facts.filter((fact) => fact !== "").join(" · "),
    sheet.paint("dim", visible(`${incident.path}  ${permalink}`)),
    ...sections
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([name, lines]) => ["", heading(name, sheet.paint), ...lines]),
  ];
}

function heading(name: string, paint: Paint): string {
  return paint("bold", name);
}

function textLines(text: string, { width }: Sheet): string[] {
  return wrapText(text, width, 2);
}

function bullet(text: string, { width }: Sheet): string[] {
  return wrapText(text, width, 4).map((line, index) => (index === 0 ? `  - ${line.trimStart()}` : line));
}

function impactLines({ impact, durations }: Incident, sheet: Sheet): string[] {
  const { users, business } = impact;
  const facts: [string, string | undefined][] = [
    ["users", users?.raw],
    ["duration", durations.stated?.raw ?? impact.duration],
    ["revenue", business.revenue?.raw],
    ["service level", business.sla?.raw],
    ["reputation", business.reputation?.raw],
  ];
  const known = facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
  // The text of the section says the same again.
  if (known.length === 0) return textLines(impact.text, sheet);
  return known.flatMap(([name, value]) => bullet(`${name}: ${value}`, sheet));
}

function timelineLines(rows: readonly TimelineRow[], sheet: Sheet): string[] {
  const times = rows.map(({ when }) => visible(timeText(when)));
  const column = Math.min(20, Math.max(0, ...times.map(columnsOf)));
  return rows.flatMap(({ event, milestone }, index) => {
    const time = times[index] ?? "";
    const padded = `  ${time}${" ".repeat(Math.max(0, column - columnsOf(time)))}  `;
    const mark = milestone === undefined ? "" : ` [${milestone}]`;
    const lines = wrapText(event + mark, sheet.width, column + 4);
    return lines.map((line, number) => (number === 0 ? padded + line.trimStart() : line));
  });
}

function timeText({ raw, iso }: Instant): string {
  return iso?.match(/T(\d\d:\d\d)/)?.[1] ?? raw;
}

function causeLines({ role, title, text }: Cause, sheet: Sheet): string[] {
  const named = title && title !== text ? `${title}: ${text}` : text;
  return bullet(`${role}: ${named}`, sheet);
}

/** A fix may consist of code alone. */
function fixLines({ kind, text, files }: Fix, sheet: Sheet): string[] {
  const said = text.trim() === "" ? files.map(({ path }) => path).join(", ") : text;
  return said === "" ? [] : bullet(`${kind}: ${said}`, sheet);
}

function actionLines({ title, text, done, owners, due }: Action, { width }: Sheet): string[] {
  const notes = [owners.join(", "), due === undefined ? "" : `due ${due.iso ?? due.raw}`].filter((note) => note !== "");
  const suffix = notes.length === 0 ? "" : ` (${notes.join(", ")})`;
  const lines = wrapText((title && title !== text ? `${title}: ${text}` : text) + suffix, width, 6);
  return lines.map((line, index) => (index === 0 ? `  [${done ? "x" : " "}] ${line.trimStart()}` : line));
}
