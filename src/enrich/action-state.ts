import type { ActionGroupId, ActionState, TrackedAction } from "#model/actions.ts";
import type { Action } from "#model/incident.ts";

const finished =
  /^(?:done|completed?|closed|fixed|resolved|shipped|finished|merged|implemented|deployed|yes)\b|^[✅☑✔]/iu;
/** How a status begins that says that nobody will do it. */
export const abandoned =
  /^(?:won['’]?t[ -]?(?:do|fix)|will not do|wontfix|cancell?ed|rejected|obsolete|dropped|declined)\b/iu;

/**
 * Whether an action is done: its box is ticked, its status says so, or it has a completion date, and nothing of these
 * contradicts; disagreement counts as open. What will not be done is closed only when the status says why
 * (`Won't do: replaced by the new gateway`). Without any of these signs, what the reader found holds.
 */
export function actionState(action: Action): { state: ActionState; conflict: boolean } {
  const status = action.status?.trim() ?? "";
  if (abandoned.test(status)) {
    return { state: isReasoned(status.replace(abandoned, "")) ? "closed" : "open", conflict: false };
  }
  const signs: boolean[] = [];
  if (action.ticked !== undefined) signs.push(action.ticked);
  if (action.completed !== undefined) signs.push(true);
  if (status !== "") signs.push(finished.test(status));
  const done = signs.length === 0 ? action.done : signs.every(Boolean);
  return { state: done ? "done" : "open", conflict: !done && signs.some(Boolean) };
}

/** True for what nobody has to do any more, be it done or closed with a reason. */
export function isDone(action: Action): boolean {
  return actionState(action).state !== "open";
}

function isReasoned(rest: string): boolean {
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2;
}

/** How many days ahead "soon" looks. */
const soonDays = 14;

/** Where an open action stands on a board of this day. An implied date is nobody's promise, so it counts as none. */
export function openGroup(
  { due, implied }: Pick<TrackedAction, "due" | "implied">,
  asOf: string,
): Extract<ActionGroupId, "overdue" | "soon" | "later" | "undated"> {
  if (due === undefined || implied) return "undated";
  if (due < asOf) return "overdue";
  return due <= dayAfter(asOf, soonDays) ? "soon" : "later";
}

/** The day so many days after (or, negative, before) a day, all as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
