import type { TrackedAction } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { csvText } from "./csv.ts";

const columns = [
  ...["action", "state", "status", "due", "due_from", "overdue", "completed", "owners", "tier", "kind", "tickets"],
  ...["age_days", "incident", "title", "url"],
];

/** Actions for a spreadsheet, a line each. Several owners or tickets stand in one cell, with `; ` between them. */
export function actionSheet(kb: KnowledgeBase, actions: readonly TrackedAction[]): string {
  return csvText([
    columns,
    ...actions.flatMap((action) => {
      const incident = kb.byId.get(action.incident);
      if (incident === undefined) return [];
      const url = absoluteUrl(kb.config, `${incident.url}#${action.anchor}`);
      return [[...cellsOf(action), incident.id, incident.title, url]];
    }),
  ]);
}

function cellsOf(action: TrackedAction): string[] {
  return [
    action.text,
    action.state,
    action.status ?? "",
    action.due ?? "",
    action.dueFrom ?? "",
    action.overdue ? "yes" : "no",
    action.completed ?? "",
    action.owners.join("; "),
    action.tier,
    action.kind ?? "",
    action.tickets.map(({ id, label }) => id ?? label).join("; "),
    action.ageDays === undefined ? "" : String(action.ageDays),
  ];
}
