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
export function isDone(action: Action): boolean {
  const signs: boolean[] = [];
  if (action.ticked !== undefined) signs.push(action.ticked);
  if (action.completed !== undefined) signs.push(true);
  const status = action.status?.trim() ?? "";
  if (status !== "") {
    if (abandoned.test(status)) return isReasoned(status.replace(abandoned, ""));
    signs.push(finished.test(status));
  }
  return signs.length === 0 ? action.done : signs.every(Boolean);
}

function isReasoned(rest: string): boolean {
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2;
}
