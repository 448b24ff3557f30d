import type { Action, Incident, WhyNode } from "#model/incident.ts";
import { epochOf } from "#model/instant.ts";
import { isVagueAction } from "#model/vague-action.ts";
import { headingKey } from "#read/heading-key.ts";

/** `undefined` when the text bears the box out; otherwise the fact that it rests on, or that it cannot tell. */
type Answer = { fails: string } | "cannot-tell" | undefined;

/** What each box of a review asks, by a word of its text, and what the document itself answers. */
const questions: [RegExp, (incident: Incident) => Answer][] = [
  [/root cause/, rootCause],
  [/timeline/, timeline],
  [/contributing/, contributing],
  [/owner/, ownersAndDates],
  [/specific|actionable/, specificActions],
  [/technical/, technicalDetails],
  [/lesson|takeaway/, lessons],
  [/immediate actions?\b.*\b(?:completed?|done)/, immediateActions],
];

/** Ticks are the author's word; the verdict is what the text shows. Where the text cannot show it, it says so. */
export function judgeChecklist(incident: Incident): void {
  for (const check of incident.checklist) {
    const key = headingKey(check.text);
    const question = questions.find(([about]) => about.test(key))?.[1];
    const answer = question ? question(incident) : "cannot-tell";
    check.verdict = answer === undefined ? "pass" : answer === "cannot-tell" ? answer : "fail";
    if (typeof answer === "object") check.reason = answer.fails;
  }
}

function rootCause({ causes, whys }: Incident): Answer {
  if (!causes.some((cause) => cause.role === "root")) return { fails: "no root cause is written down" };
  const inWhys = (list: readonly WhyNode[]): boolean => list.some((why) => why.evidence !== "" || inWhys(why.children));
  const supported = inWhys(whys) || causes.some((cause) => cause.evidence);
  return supported ? undefined : { fails: "no why and no cause has evidence" };
}

/** Start, detection and resolution are known, and no row stands before the one above it. */
function timeline(incident: Incident): Answer {
  const rows = incident.timeline.flat();
  if (rows.length === 0) return { fails: "there is no timeline" };
  const missing = (["started", "detected", "resolved"] as const).filter(
    (milestone) => incident.dates[milestone] === undefined && !rows.some((row) => row.milestone === milestone),
  );
  const names = { started: "when it started", detected: "when it was detected", resolved: "when it was resolved" };
  if (missing[0]) return { fails: `nothing says ${missing.map((milestone) => names[milestone]).join(" and ")}` };
  for (const list of incident.timeline) {
    const timed = list
      .flatMap(({ when }) => ({ raw: when.raw, at: epochOf(when) }))
      .filter(({ at }) => at !== undefined);
    const i = timed.findIndex(({ at = 0 }, index) => at < (timed[index - 1]?.at ?? at));
    if (i > 0) return { fails: `its timeline has ${timed[i]?.raw} after ${timed[i - 1]?.raw}` };
  }
  return undefined;
}

function contributing({ causes }: Incident): Answer {
  return causes.some((cause) => cause.role === "contributing")
    ? undefined
    : { fails: "no contributing factor is written down" };
}

function ownersAndDates({ actions }: Incident): Answer {
  const ownerless = actions.find((action) => action.owners.length === 0);
  if (ownerless) return { fails: `the action "${nameOf(ownerless)}" has no owner` };
  const undated = actions.find((action) => !action.done && (action.due === undefined || action.dueFrom === "implied"));
  return undated ? { fails: `the action "${nameOf(undated)}" has no due date` } : undefined;
}

/** Whether actions are good enough is for people; that there are none, or that one has no end, can be told. */
function specificActions({ actions }: Incident): Answer {
  const vague = actions.find((action) => isVagueAction(`${action.title ?? ""} ${action.text}`));
  if (vague) return { fails: `the action "${nameOf(vague)}" does not say what will be different` };
  return actions.length > 0 ? "cannot-tell" : { fails: "there are no actions" };
}

function technicalDetails({ fixes, monitoring }: Incident): Answer {
  const some = fixes.length > 0 || monitoring.during.length > 0 || monitoring.added.length > 0;
  return some ? "cannot-tell" : { fails: "there are no technical details" };
}

function lessons(incident: Incident): Answer {
  return incident.lessons.length > 0 ? undefined : { fails: "no lesson is written down" };
}

function immediateActions({ actions }: Incident): Answer {
  const open = actions.find((action) => action.tier === "immediate" && !action.done);
  return open ? { fails: `the immediate action "${nameOf(open)}" is open` } : undefined;
}

function nameOf({ title, text }: Action): string {
  return (title ?? text).replace(/\s+/g, " ").slice(0, 60).trim();
}
