import type { Action, Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { BrokenPromise } from "#model/recurrence.ts";
import { isDone } from "../action-state.ts";

/**
 * The actions that an incident had promised and that were not done on `day` (`YYYY-MM-DD`): those that are open still, and
 * those with a later day of completion. What is done nobody knows when is given the benefit of the doubt, and so is what
 * was promised in a report that was only written after that day.
 */
export function openOn({ id, actions, dates }: Incident, day: string): BrokenPromise[] {
  const promised = dayOf(dates.written);
  if (promised !== undefined && promised > day) return [];
  return actions.flatMap((action): BrokenPromise[] => {
    const promise = { incident: id, anchor: action.anchor, text: wordsOf(action) };
    if (!isDone(action)) return [promise];
    const completed = dayOf(action.completed);
    return completed !== undefined && completed.length === 10 && completed > day ? [{ ...promise, completed }] : [];
  });
}

function wordsOf({ title, text }: Action): string {
  return title && text ? `${title}: ${text}` : title || text;
}
