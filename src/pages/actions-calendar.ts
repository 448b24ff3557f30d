import { createHash } from "node:crypto";
import { lastDay } from "#enrich/actions-tracked.ts";
import type { NextReview, OpenAction } from "#model/actions.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { type CalendarEntry, type CalendarLine, calendarDay, calendarEscape, calendarText } from "./calendar.ts";
import { tierWords } from "./tier-words.ts";

export interface CalendarParts {
  name: string;
  actions: readonly OpenAction[];
  reviews: readonly NextReview[];
}

/**
 * Open actions as tasks, those with a promised date as events of that day too, because some calendars (Google's) know no
 * tasks; and the days on which documents are to be looked at again. What only a tier suggests has no date here.
 */
export function actionCalendar(kb: KnowledgeBase, { name, actions, reviews }: CalendarParts): string {
  const uids = new Map<string, number>();
  const entries = actions.flatMap((action) => {
    const incident = kb.byId.get(action.incident);
    return incident === undefined ? [] : actionEntries(kb, incident, action, uids);
  });
  return calendarText(name, [...entries, ...reviews.flatMap((review) => reviewEntry(kb, review))]);
}

function actionEntries(
  kb: KnowledgeBase,
  incident: Incident,
  action: OpenAction,
  uids: Map<string, number>,
): CalendarEntry[] {
  const uid = uidOf(action, uids);
  const due = action.implied ? undefined : action.due;
  const about = [...linesAbout(kb, incident, `#${action.anchor}`), text("DESCRIPTION", describe(incident, action))];
  const task: CalendarEntry = {
    component: "VTODO",
    lines: [
      { name: "UID", value: `${uid}-task@nevertwice` },
      text("SUMMARY", action.text),
      ...about,
      ...(due === undefined ? [] : [dayLine("DUE", due)]),
      { name: "STATUS", value: isUnderWay(action) ? "IN-PROCESS" : "NEEDS-ACTION" },
    ],
  };
  if (due === undefined) return [task];
  return [task, { component: "VEVENT", lines: eventLines(`${uid}-due@nevertwice`, `Due: ${action.text}`, due, about) }];
}

function reviewEntry(kb: KnowledgeBase, { incident: id, day }: NextReview): CalendarEntry[] {
  const incident = kb.byId.get(id);
  if (incident === undefined) return [];
  const lines = eventLines(`${id}-review@nevertwice`, `Review: ${incident.title}`, day, linesAbout(kb, incident, ""));
  return [{ component: "VEVENT", lines }];
}

/** The whole day, as always where there is no end (RFC 5545, 3.6.1); nobody is busy because of it. */
function eventLines(uid: string, summary: string, day: string, about: readonly CalendarLine[]): CalendarLine[] {
  return [
    { name: "UID", value: uid },
    text("SUMMARY", summary),
    ...about,
    dayLine("DTSTART", day),
    { name: "TRANSP", value: "TRANSPARENT" },
  ];
}

/** When the document last changed as far as it says so, because a clock would make a new file with every build. */
function linesAbout(kb: KnowledgeBase, incident: Incident, anchor: string): CalendarLine[] {
  const { lastUpdated, written, resolved, incident: happened, started } = incident.dates;
  const day = [lastUpdated, written, resolved, happened, started].map(lastDay).find((each) => each !== undefined);
  const stamp: CalendarLine = { name: "DTSTAMP", value: `${calendarDay(day ?? "1970-01-01")}T000000Z` };
  // A URL here has to be absolute.
  if (kb.config.baseUrl === "") return [stamp];
  return [stamp, { name: "URL", value: absoluteUrl(kb.config, incident.url + anchor) }];
}

function describe({ id, title }: Incident, { owners, tier, due, implied, status, tickets }: OpenAction): string {
  return [
    `Promised in: ${title} (${id})`,
    owners.length === 0 ? "No owner" : `Owner: ${owners.join(", ")}`,
    `Tier: ${tierWords[tier]}`,
    ...(status === undefined ? [] : [`Status: ${status}`]),
    ...(due !== undefined && implied ? [`No date of its own; its tier suggests ${due}`] : []),
    ...(tickets.length === 0 ? [] : [`Tickets: ${tickets.map(({ id: key, label }) => key ?? label).join(", ")}`]),
  ].join("\n");
}

function isUnderWay({ status = "" }: OpenAction): boolean {
  return /^(?:in[ -]progress|wip|ongoing|started|doing)\b/i.test(status.trim());
}

function text(name: string, value: string): CalendarLine {
  return { name, value: calendarEscape(value) };
}

function dayLine(name: string, day: string): CalendarLine {
  return { name, parameters: ";VALUE=DATE", value: calendarDay(day) };
}

/** From the document and the words, so that a new action above it or another file name changes nothing. */
function uidOf({ incident, text: words }: OpenAction, uids: Map<string, number>): string {
  const stem = `${incident}-${createHash("sha256").update(words).digest("hex").slice(0, 12)}`;
  const before = uids.get(stem) ?? 0;
  uids.set(stem, before + 1);
  return before === 0 ? stem : `${stem}-${before + 1}`;
}
