import type { ActionTotals, TrackedAction } from "#model/actions.ts";
import { openGroup } from "./action-state.ts";

/** Counts a list of actions; `of` says from how many documents they come. */
export function actionTotals(
  actions: readonly TrackedAction[],
  of: Pick<ActionTotals, "documents" | "documentsWithout">,
  asOf: string,
): ActionTotals {
  const open = actions.filter(({ state }) => state === "open");
  const groups = open.map((action) => openGroup(action, asOf));
  const inGroup = (id: (typeof groups)[number]) => groups.filter((group) => group === id).length;
  const closed = actions.filter(({ state }) => state === "closed").length;
  return {
    total: actions.length,
    open: open.length,
    done: actions.length - open.length - closed,
    closed,
    overdue: inGroup("overdue"),
    soon: inGroup("soon"),
    later: inGroup("later"),
    undated: inGroup("undated"),
    implied: open.filter(({ due, implied }) => due !== undefined && implied).length,
    unowned: open.filter(({ owners }) => owners.length === 0).length,
    conflicts: open.filter(({ conflict }) => conflict).length,
    ...of,
  };
}
