import type { ActionIndex } from "#model/actions.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";

/** What the tracker found; a configuration may leave it out, or put an enrichment in its place that says less. */
export function actionFacts({ facts, records }: KnowledgeBase): ActionIndex {
  const found: Partial<ActionIndex> = facts.actions ?? {};
  return { ...nothingTracked(records.length), ...found };
}

/** True where an enrichment answered at all. */
export function isTracked({ facts }: KnowledgeBase): boolean {
  return facts.actions !== undefined;
}

function nothingTracked(documents: number): ActionIndex {
  return {
    open: [],
    finished: [],
    done: 0,
    total: 0,
    totals: {
      ...{ total: 0, open: 0, done: 0, closed: 0, overdue: 0, soon: 0, later: 0, undated: 0, implied: 0 },
      ...{ unowned: 0, conflicts: 0, documents, documentsWithout: documents },
    },
    openOf: {},
    owners: [],
    boilerplate: [],
    followups: { total: 0, open: 0 },
    without: [],
    reviews: [],
  };
}
