import { openGroup } from "#enrich/action-state.ts";
import type { OpenAction } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";

const headings = {
  overdue: "Overdue",
  soon: "Due in 14 days",
  later: "Due later",
  undated: "Without a date",
} as const;

/** Open actions for a terminal, under the headings of the page: two lines each, the second says whose and from where. */
export function actionLines(
  open: readonly OpenAction[],
  kb: KnowledgeBase,
  { paint }: Pick<Terminal, "paint">,
): string[] {
  const groups = (Object.keys(headings) as (keyof typeof headings)[])
    .map((id) => ({ id, actions: open.filter((action) => openGroup(action, kb.asOf) === id) }))
    .filter(({ actions }) => actions.length > 0);
  return groups.flatMap(({ id, actions }, index) => [
    ...(index === 0 ? [] : [""]),
    `${paint("bold", headings[id])}  ${actions.length} of ${open.length}`,
    ...actions.flatMap((action) => [
      `  ${day(action).padEnd(10)}  ${terminalLine(action.text)}`,
      paint("dim", `              ${factsOf(action, kb).map(terminalLine).join(" · ")}`),
    ]),
  ]);
}

function day({ due, implied }: OpenAction): string {
  return due === undefined || implied ? "-" : due;
}

function factsOf({ owners, incident, anchor, due, implied, ageDays }: OpenAction, kb: KnowledgeBase): string[] {
  return [
    owners.length === 0 ? "no owner" : owners.join(", "),
    ...(due !== undefined && implied ? [`its tier suggests ${due}`] : []),
    ...(ageDays === undefined ? [] : [`${ageDays} d since the incident`]),
    `${incident}#${anchor}`,
    kb.byId.get(incident)?.title ?? "",
  ].filter((fact) => fact !== "");
}
