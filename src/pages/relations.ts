import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRelation } from "#model/page.ts";
import { type Cards, ownValue } from "./cards.ts";

/** What a document is to others by the word of an author; what recurs is said elsewhere. Newer versions first. */
export function relationsOf(id: string, kb: KnowledgeBase, cards: Cards): DocumentRelation[] {
  const found = (ownValue(kb.facts.links?.of, id) ?? []).flatMap(({ kind, from, to }): DocumentRelation[] => {
    const card = cards.byId.get(from === id ? to : from);
    if (card === undefined || kind === "recurs") return [];
    if (kind === "supersedes") return [{ kind: from === id ? "supersedes" : "superseded-by", card }];
    return [{ kind: from === id ? "duplicates" : "duplicated-by", card }];
  });
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly DocumentRelation["kind"][] = ["superseded-by", "duplicates", "supersedes", "duplicated-by"];
