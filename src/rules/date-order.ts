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
  check: (incident) => outOfOrder.flatMap((order) => finding(order, incident) ?? []),
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
];

/** Between these two nothing else is compared that would say the same again. */
const between = new Map<string, DateField>([
  ["started mitigated", "detected"],
  ["started resolved", "detected"],
  ["detected resolved", "mitigated"],
  ["started written", "incident"],
]);

const names: Partial<Record<DateField, string>> = {
  written: "date of the document",
  incident: "date of the incident",
  started: "start",
  detected: "detection",
  mitigated: "mitigation",
  resolved: "resolution",
  lastUpdated: "last update",
};

function finding([earlier, later]: Order, incident: Incident): Finding | undefined {
  const { dates } = incident;
  const inner = between.get(`${earlier} ${later}`);
  const first = dates[earlier];
  const second = dates[later];
  const gap = behind(first, second);
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

function shown(instant: Instant | undefined): string {
  return quote(instant?.iso ?? instant?.raw ?? "");
}
