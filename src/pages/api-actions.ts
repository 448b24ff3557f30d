import type { ActionIndex, TrackedAction } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { ownerUrl } from "./actions-board.ts";
import { actionFacts } from "./actions-facts.ts";

/** `/api/v1/actions.json`: all that the tracker knows. It is there, and empty, where nobody keeps track. */
export const apiActions: PageSource = {
  id: "api-actions",
  pages: () => [],
  files: (kb) => [
    { url: "/api/v1/actions.json", body: `${JSON.stringify(actionsJson(kb, actionFacts(kb)), undefined, 2)}\n` },
  ],
};

/** Everything that the file says. */
function actionsJson(kb: KnowledgeBase, facts: ActionIndex) {
  const { open, finished, done, total, totals, owners, reviews, boilerplate, followups } = facts;
  const address = (url: string) => absoluteUrl(kb.config, url);
  return {
    schema: address("/api/v1/schema/actions.json"),
    asOf: kb.asOf,
    total,
    done,
    totals,
    open: open.flatMap((action) => entry(kb, action)),
    finished: finished.flatMap((action) => entry(kb, action)),
    owners: owners.map((owner) => ({
      name: owner.name,
      url: address(`${ownerUrl(owner)}/`),
      calendar: address(`${ownerUrl(owner)}.ics`),
      open: owner.open,
      overdue: owner.overdue,
    })),
    reviews: reviews.flatMap(({ incident: id, day }) => {
      const incident = kb.byId.get(id);
      return incident === undefined ? [] : [{ id, url: address(incident.url), title: incident.title, day }];
    }),
    boilerplate: boilerplate.map(({ text, count, open: left, incidents }) => ({
      ...{ text, count, open: left },
      documents: incidents,
    })),
    followups,
  };
}

function entry(kb: KnowledgeBase, action: TrackedAction) {
  const incident = kb.byId.get(action.incident);
  if (incident === undefined) return [];
  const { anchor, text, owners, tier, state, conflict, implied, overdue, tickets } = action;
  return [
    {
      id: incident.id,
      url: absoluteUrl(kb.config, `${incident.url}#${anchor}`),
      title: incident.title,
      anchor,
      text,
      ...(action.title === undefined ? {} : { actionTitle: action.title }),
      owners,
      tier,
      kind: action.kind ?? null,
      state,
      status: action.status ?? null,
      ticked: action.ticked ?? null,
      conflict,
      due: action.due ?? null,
      dueFrom: action.dueFrom ?? null,
      implied,
      overdue,
      completed: action.completed ?? null,
      tickets,
      since: action.since ?? null,
      ageDays: action.ageDays ?? null,
    },
  ];
}
