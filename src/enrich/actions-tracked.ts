import type { ActionState, TrackedAction } from "#model/actions.ts";
import type { Action, Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import { actionState } from "./action-state.ts";
import { incidentDate, incidentEpoch } from "./incident-day.ts";

const day = 86_400_000;

/** Since when the actions of an incident wait. */
export type ActionAge = Pick<TrackedAction, "since" | "ageDays">;

/**
 * What the tracker knows of one action; `owners` with the spelling that everybody uses, `age` as `ageOf` gives it for the
 * incident.
 */
export function trackedAction(
  incident: Incident,
  action: Action,
  owners: string[],
  asOf: string,
  age: ActionAge,
): TrackedAction {
  const { state, conflict } = actionState(action);
  const due = lastDay(action.due);
  const implied = action.dueFrom === "implied";
  const completed = lastDay(action.completed);
  return {
    incident: incident.id,
    anchor: action.anchor,
    text: actionText(action),
    tier: action.tier,
    owners,
    state,
    conflict,
    ...stated(action),
    ...(due === undefined ? {} : { due, dueFrom: action.dueFrom ?? "own" }),
    implied,
    // Nobody promised an implied date, so nobody can have broken it.
    overdue: isOverdue(state, due, implied, asOf),
    ...(completed === undefined ? {} : { completed }),
    tickets: action.tickets,
    ...age,
  };
}

/** The words of an action, with its title in front. */
export function actionText({ title, text }: Action): string {
  return title && text && title !== text ? `${title}: ${text}` : title || text;
}

function stated({ title, status, ticked, kind }: Action): Partial<TrackedAction> {
  return {
    ...(title ? { title } : {}),
    ...(status ? { status } : {}),
    ...(ticked === undefined ? {} : { ticked }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function isOverdue(state: ActionState, due: string | undefined, implied: boolean, asOf: string): boolean {
  return state === "open" && due !== undefined && !implied && due < asOf;
}

/** Where the incident is known by its month or year alone, its age counts from the beginning of that. */
export function ageOf(incident: Incident, asOf: string): ActionAge {
  const epoch = incidentEpoch(incident);
  if (epoch === undefined) return {};
  const written = incidentDate(incident)?.iso?.slice(0, 10) ?? "";
  const since = written.length === 10 ? written : new Date(epoch).toISOString().slice(0, 10);
  const days = Math.round((Date.parse(`${asOf}T00:00:00Z`) - Date.parse(`${since}T00:00:00Z`)) / day);
  return { since, ageDays: Math.max(0, days) };
}

/** The last day that keeps the promise, `YYYY-MM-DD`: "by March" is kept on the 31st. */
export function lastDay(due: Instant | undefined): string | undefined {
  const [year, month, date] = due?.iso?.slice(0, 10).split("-") ?? [];
  if (year === undefined) return undefined;
  if (date !== undefined) return `${year}-${month}-${date}`;
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return last.toISOString().slice(0, 10);
}
