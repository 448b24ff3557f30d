import { plainSlug } from "#enrich/slug.ts";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type Answer, pageOf, permalinksOf } from "#permalinks/answers.ts";

/** An old address and the page that it leads to; both root-relative. */
export interface Redirect {
  from: string;
  to: string;
  /** The incident there; undefined when it is a list. */
  id?: string;
  /** Of the page there, where it is a list. */
  name?: string;
}

/** The answers of a knowledge base at addresses without a page; worked out once. */
export function answersOf(kb: KnowledgeBase): readonly Answer[] {
  const known = worked.get(kb);
  if (known !== undefined) return known;
  const documents = kb.records.map(({ incident: { id, aliases } }) => ({ id, aliases }));
  const { answers } = permalinksOf(documents, kb.ledger, kb.withdrawn);
  worked.set(kb, answers);
  return answers;
}

const worked = new WeakMap<KnowledgeBase, readonly Answer[]>();

/** Sorted by `from`; each leads to a page at once, never to another redirect. */
export function redirectsOf(kb: KnowledgeBase): Redirect[] {
  const documents = answersOf(kb).flatMap((answer): Redirect[] =>
    answer.kind === "redirect" ? [{ from: answer.url, to: pageOf(answer.id), id: answer.id }] : [],
  );
  return [...documents, ...tagRedirects(kb)].sort((a, b) => compareText(a.from, b.from));
}

/** A tag that was renamed: the configuration knows its other names. */
function tagRedirects({ facts }: KnowledgeBase): Redirect[] {
  return (facts.tags?.tags ?? []).flatMap(({ tag, slug, aliases }) =>
    aliases.flatMap((alias): Redirect[] => {
      const old = plainSlug(alias);
      return old === "" || old === slug ? [] : [{ from: `/tags/${old}/`, to: `/tags/${slug}/`, name: tag }];
    }),
  );
}
