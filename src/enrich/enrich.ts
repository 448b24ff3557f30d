import type { Enrichment } from "#model/enrichment.ts";
import type { Facts, KnowledgeBase } from "#model/knowledge-base.ts";
import { orderEnrichments } from "./order.ts";

/**
 * Runs the enrichments in the order of their needs; each finds the facts of those before it. Gives a new knowledge base
 * and leaves the given one as it was.
 * @throws Error that names the enrichment which failed, with its error as the cause.
 */
export function enrich(kb: KnowledgeBase, enrichments: readonly Enrichment[]): KnowledgeBase {
  const facts: Facts = Object.assign(Object.create(null), kb.facts);
  const enriched: KnowledgeBase = { ...kb, facts };
  for (const enrichment of orderEnrichments(enrichments)) facts[enrichment.id] = answer(enrichment, enriched);
  return enriched;
}

function answer(enrichment: Enrichment, kb: KnowledgeBase): unknown {
  try {
    return enrichment.enrich(kb);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The enrichment \`${enrichment.id}\` failed: ${reason}`, { cause: error });
  }
}
