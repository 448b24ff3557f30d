import type { ActionIndex, NextReview, OpenAction, TrackedAction } from "#model/actions.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { isDone } from "./action-state.ts";
import { findBoilerplate } from "./actions-boilerplate.ts";
import { actionOwners, OwnerNames } from "./actions-owners.ts";
import { actionTotals } from "./actions-totals.ts";
import { ageOf, lastDay, trackedAction } from "./actions-tracked.ts";
import { newestIncidents } from "./newest-records.ts";
import { recordOf } from "./own-record.ts";

/**
 * Which promised improvements are still open, and which are overdue? Steps of a follow-up checklist and lines that a
 * form puts into every document are counted apart: nobody promised them.
 */
export function openActions(): Enrichment {
  return { id: "actions", needs: [], enrich: collect };
}

function collect(kb: KnowledgeBase): ActionIndex {
  const incidents = newestIncidents(kb);
  const boilerplate = findBoilerplate(incidents);
  const names = new OwnerNames(incidents);
  const actions = incidents.flatMap((incident) => {
    const promised = incident.actions.filter((action) => !boilerplate.has(action));
    if (promised.length === 0) return [];
    const age = ageOf(incident, kb.asOf);
    return promised.map((action) => trackedAction(incident, action, names.of(action.owners), kb.asOf, age));
  });
  const promising = new Set(actions.map(({ incident }) => incident));
  const without = incidents.map(({ id }) => id).filter((id) => !promising.has(id));
  const documents = { documents: incidents.length, documentsWithout: without.length };
  const open = actions.filter(isOpen).sort(mostPressing);
  return {
    open,
    finished: actions.filter((action) => !isOpen(action)).sort(lastCompleted),
    done: actions.length - open.length,
    total: actions.length,
    totals: actionTotals(actions, documents, kb.asOf),
    openOf: openByIncident(open),
    owners: actionOwners(actions),
    boilerplate: boilerplate.lines,
    followups: followupsOf(incidents),
    without,
    reviews: reviewsOf(incidents),
  };
}

function isOpen(action: TrackedAction): action is OpenAction {
  return action.state === "open";
}

function openByIncident(open: readonly OpenAction[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { incident } of open) counts.set(incident, (counts.get(incident) ?? 0) + 1);
  return recordOf([...counts].sort(([a], [b]) => compareText(a, b)));
}

function followupsOf(incidents: readonly Incident[]): ActionIndex["followups"] {
  const steps = incidents.flatMap(({ followups }) => followups);
  return { total: steps.length, open: steps.filter((step) => !isDone(step)).length };
}

function reviewsOf(incidents: readonly Incident[]): NextReview[] {
  return incidents
    .flatMap(({ id, dates }) => {
      const day = lastDay(dates.nextReview);
      return day === undefined ? [] : [{ incident: id, day }];
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.incident, b.incident));
}

/** Overdue first, then by due date, those without one last; then the newest incident, in the order of its page. */
function mostPressing(a: TrackedAction, b: TrackedAction): number {
  return (
    Number(b.overdue) - Number(a.overdue) ||
    compareText(a.due ?? "9999-99-99", b.due ?? "9999-99-99") ||
    compareText(b.since ?? "", a.since ?? "") ||
    inDocument(a, b)
  );
}

function lastCompleted(a: TrackedAction, b: TrackedAction): number {
  return compareText(b.completed ?? "", a.completed ?? "") || inDocument(a, b);
}

function inDocument(a: TrackedAction, b: TrackedAction): number {
  return (
    compareText(a.incident, b.incident) ||
    anchorNumber(a.anchor) - anchorNumber(b.anchor) ||
    compareText(a.anchor, b.anchor)
  );
}

/** `a-10` comes after `a-2`. */
function anchorNumber(anchor: string): number {
  return Number(anchor.match(/\d{1,9}$/)?.[0] ?? 0);
}
