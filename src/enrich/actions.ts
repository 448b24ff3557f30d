import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Action, Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { ActionIndex, KnowledgeBase, OpenAction } from "#model/knowledge-base.ts";
import { isDone } from "./action-state.ts";
import { recordOf } from "./own-record.ts";

/** Which promised improvements are still open, and which are overdue? */
export function openActions(): Enrichment {
  return { id: "actions", needs: [], enrich: collect };
}

function collect(kb: KnowledgeBase): ActionIndex {
  const open: OpenAction[] = [];
  const openOf: [string, number][] = [];
  let total = 0;
  for (const { incident } of [...kb.records].sort((a, b) => compareText(a.incident.id, b.incident.id))) {
    const left = incident.actions.filter((action) => !isDone(action));
    total += incident.actions.length;
    if (left.length > 0) openOf.push([incident.id, left.length]);
    for (const action of left) open.push(openAction(incident, action, kb.asOf));
  }
  return { open: open.sort(mostPressing), done: total - open.length, total, openOf: recordOf(openOf) };
}

function openAction(incident: Incident, action: Action, asOf: string): OpenAction {
  const due = lastDay(action.due);
  const implied = action.dueFrom === "implied";
  return {
    incident: incident.id,
    anchor: action.anchor,
    text: action.title && action.text ? `${action.title}: ${action.text}` : action.title || action.text,
    owners: [...action.owners],
    tier: action.tier,
    ...(due === undefined ? {} : { due }),
    implied,
    // Nobody promised an implied date, so nobody can have broken it.
    overdue: due !== undefined && !implied && due < asOf,
  };
}

/** The last day that keeps the promise, `YYYY-MM-DD`: "by March" is kept on the 31st. */
function lastDay(due: Instant | undefined): string | undefined {
  const [year, month, day] = due?.iso?.slice(0, 10).split("-") ?? [];
  if (year === undefined) return undefined;
  if (day !== undefined) return `${year}-${month}-${day}`;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return last.toISOString().slice(0, 10);
}

/** Overdue first, then by due date, those without one last; then by incident and in the order of its page. */
function mostPressing(a: OpenAction, b: OpenAction): number {
  return (
    Number(b.overdue) - Number(a.overdue) ||
    compareText(a.due ?? "9999-99-99", b.due ?? "9999-99-99") ||
    compareText(a.incident, b.incident) ||
    anchorNumber(a.anchor) - anchorNumber(b.anchor) ||
    compareText(a.anchor, b.anchor)
  );
}

/** `a-10` comes after `a-2`. */
function anchorNumber(anchor: string): number {
  return Number(anchor.match(/\d{1,9}$/)?.[0] ?? 0);
}
