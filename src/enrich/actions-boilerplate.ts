import type { BoilerplateAction } from "#model/actions.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Action, Incident } from "#model/incident.ts";
import { isDone } from "./action-state.ts";
import { actionText } from "./actions-tracked.ts";
import { nameKey } from "./name-key.ts";

/** A promise may be made again after the next incident, and that is worth to be seen; in so many documents it is a form's line. */
const manyDocuments = 4;

/** The lines that so many documents have word for word; each of them only where nobody made it their own. */
export interface Boilerplate {
  has(action: Action): boolean;
  lines: BoilerplateAction[];
}

/** Finds what a template put into many documents: "Write the incident report". */
export function findBoilerplate(incidents: readonly Incident[]): Boilerplate {
  const uses = new Map<string, { incident: string; action: Action }[]>();
  const found = new Set<Action>();
  for (const { id, actions } of incidents) {
    for (const action of actions) {
      if (isOwn(action)) continue;
      const key = keyOf(action);
      const of = uses.get(key);
      if (of) of.push({ incident: id, action });
      else uses.set(key, [{ incident: id, action }]);
    }
  }
  const lines = new Map<string, BoilerplateAction>();
  for (const [key, of] of uses) {
    const [first] = of;
    if (of.length < manyDocuments || first === undefined) continue;
    const documents = [...new Set(of.map(({ incident }) => incident))].sort(compareText);
    if (documents.length < manyDocuments) continue;
    for (const { action } of of) found.add(action);
    const open = of.filter(({ action }) => !isDone(action)).length;
    lines.set(key, { text: actionText(first.action), incidents: documents, count: of.length, open });
  }
  return {
    has: (action) => found.has(action),
    lines: [...lines.values()].sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.text, b.text)),
  };
}

/** Somebody, a day of its own, or a ticket: then it is a promise, whatever its words. */
function isOwn({ owners, due, dueFrom, tickets }: Action): boolean {
  return owners.length > 0 || tickets.length > 0 || (due !== undefined && (dueFrom ?? "own") === "own");
}

function keyOf(action: Action): string {
  return nameKey(actionText(action)).replace(/\.+$/, "");
}
