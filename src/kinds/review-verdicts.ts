import type { Incident, ReviewedCheck, WhyNode } from "#model/incident.ts";
import { epochOf, type Instant } from "#model/instant.ts";
import { headingKey } from "#read/heading-key.ts";

type Verdict = ReviewedCheck["verdict"];

/** What each box of a review asks, by a word of its text, and what the document itself answers. */
const questions: [RegExp, (incident: Incident) => Verdict][] = [
  [/root cause/, (incident) => verdict(hasRootCause(incident) && hasEvidence(incident))],
  [/timeline/, (incident) => verdict(isTimelineComplete(incident))],
  [/contributing/, (incident) => verdict(incident.causes.some((cause) => cause.role === "contributing"))],
  [/owner/, (incident) => verdict(incident.actions.every((action) => action.owners.length > 0 && hasDueDate(action)))],
  [
    /specific|actionable/,
    (incident) => (incident.actions.some((action) => isVague(action.text)) ? "fail" : someOrNone(incident.actions)),
  ],
  [/technical/, (incident) => (hasTechnicalDetails(incident) ? "cannot-tell" : "fail")],
  [/lesson|takeaway/, (incident) => verdict(incident.lessons.length > 0)],
];

/** Ticks are the author's word; the verdict is what the text shows. Where the text cannot show it, it says so. */
export function judgeChecklist(incident: Incident): void {
  for (const check of incident.checklist) {
    const key = headingKey(check.text);
    check.verdict = questions.find(([about]) => about.test(key))?.[1](incident) ?? "cannot-tell";
  }
}

function verdict(holds: boolean): Verdict {
  return holds ? "pass" : "fail";
}

/** Whether actions are good enough is for people; that there are none can be told. */
function someOrNone(list: readonly unknown[]): Verdict {
  return list.length > 0 ? "cannot-tell" : "fail";
}

function hasRootCause(incident: Incident): boolean {
  return incident.causes.some((cause) => cause.role === "root");
}

function hasEvidence(incident: Incident): boolean {
  const inWhys = (whys: readonly WhyNode[]): boolean => whys.some((why) => why.evidence !== "" || inWhys(why.children));
  return inWhys(incident.whys) || incident.causes.some((cause) => cause.evidence);
}

/** Start, detection and resolution are known, and no row stands before the one above it. */
function isTimelineComplete(incident: Incident): boolean {
  const rows = incident.timeline.flat();
  const known = (milestone: "started" | "detected" | "resolved") =>
    incident.dates[milestone] !== undefined || rows.some((row) => row.milestone === milestone);
  return (
    known("started") &&
    known("detected") &&
    known("resolved") &&
    incident.timeline.every((list) => inOrder(list.map((row) => row.when)))
  );
}

function inOrder(instants: readonly Instant[]): boolean {
  const times = instants.flatMap((instant) => epochOf(instant) ?? []);
  return times.every((time, i) => i === 0 || time >= (times[i - 1] ?? time));
}

function hasDueDate(action: Incident["actions"][number]): boolean {
  return action.done || (action.due !== undefined && action.dueFrom !== "implied");
}

function isVague(text: string): boolean {
  return /^(?:improve|be more careful|do better|look into|think about|consider|try to|investigate)\b/i.test(
    text.trim(),
  );
}

function hasTechnicalDetails(incident: Incident): boolean {
  return incident.fixes.length > 0 || incident.monitoring.during.length > 0 || incident.monitoring.added.length > 0;
}
