import type { Finding } from "#model/diagnostic.ts";
import type { Dates, Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Rule } from "#model/rule.ts";
import { behind, spanInWords } from "./instant-span.ts";
import { placeOf } from "./place-of.ts";
import { quote } from "./wording.ts";

export const dateOrder: Rule = {
  id: "date-order",
  scope: "document",
  levels: { draft: "warning", final: "error" },
  check: (incident) => [...outOfOrder.flatMap((order) => finding(order, incident) ?? []), ...actionsBefore(incident)],
};

type DateField = keyof Dates;
type Order = readonly [earlier: DateField, later: DateField];

/** Neighbours first: where `detected` is missing, `started` and `resolved` are still compared. */
const outOfOrder: readonly Order[] = [
  ["incident", "written"],
  ["started", "detected"],
  ["detected", "mitigated"],
  ["mitigated", "resolved"],
  ["started", "mitigated"],
  ["started", "resolved"],
  ["detected", "resolved"],
  ["started", "written"],
  ["written", "lastUpdated"],
  ["incident", "nextReview"],
  ["written", "nextReview"],
];

/** Between these two nothing else is compared that would say the same again. */
const between = new Map<string, DateField>([
  ["started mitigated", "detected"],
  ["started resolved", "detected"],
  ["detected resolved", "mitigated"],
  ["started written", "incident"],
  ["incident nextReview", "written"],
]);

const names: Partial<Record<DateField, string>> = {
  written: "date of the document",
  incident: "date of the incident",
  started: "start",
  detected: "detection",
  mitigated: "mitigation",
  resolved: "resolution",
  lastUpdated: "last update",
  nextReview: "next review",
};

function finding([earlier, later]: Order, incident: Incident): Finding | undefined {
  const { dates } = incident;
  const inner = between.get(`${earlier} ${later}`);
  const first = dates[earlier];
  const second = dates[later];
  const gap = behind(first, later === "written" || later === "lastUpdated" ? wholeDay(second) : second);
  if (gap === undefined || (inner && dates[inner]?.iso !== undefined)) return undefined;
  const place = placeOf(incident, `dates.${later}`);
  const other = placeOf(incident, `dates.${earlier}`);
  return {
    place,
    message: `Unexpected ${names[later]} at ${shown(second)}, expected it no earlier than the ${names[earlier]} at ${shown(first)}: it is ${spanInWords(gap)} earlier`,
    help: "Correct the one that is wrong; a time that is only roughly known is written `~14:30`.",
    related: [
      { file: incident.path, line: other.line, column: other.column, message: `${names[earlier]} at ${shown(first)}` },
    ],
  };
}

/** Tools write midnight where only the day is known. */
function wholeDay(instant: Instant | undefined): Instant | undefined {
  if (!instant?.iso || !/T00:00(?::00)?(?:Z|$)/.test(instant.iso)) return instant;
  const { tz: _, ...rest } = instant;
  return { ...rest, iso: instant.iso.slice(0, 10), precision: "day" };
}

/** Nothing can be due, or done, because of an incident that is still to come. */
function actionsBefore(incident: Incident): Finding[] {
  const first = incident.dates.incident ?? incident.dates.started;
  const field = incident.dates.incident ? "dates.incident" : "dates.started";
  const { line, column } = placeOf(incident, field);
  return incident.actions.flatMap((action, index) =>
    (["due", "completed"] as const).flatMap((what) => {
      const gap = action.dueFrom === "implied" && what === "due" ? undefined : behind(first, action[what]);
      if (gap === undefined) return [];
      const path = `actions[${index}]`;
      return [
        {
          place: placeOf(incident, `${path}.${what}`, path),
          message: `Unexpected ${what === "due" ? "due date" : "completion date"} ${shown(action[what])} of the action ${quote(action.title ?? action.text)}, expected it no earlier than the incident at ${shown(first)}: it is ${spanInWords(gap)} earlier`,
          help: "Correct the year or the day of the one that is wrong.",
          related: [{ file: incident.path, line, column, message: `the incident at ${shown(first)}` }],
        },
      ];
    }),
  );
}

function shown(instant: Instant | undefined): string {
  return quote(instant?.iso ?? instant?.raw ?? "");
}
