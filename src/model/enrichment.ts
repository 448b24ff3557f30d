import type { KnowledgeBase } from "./knowledge-base.ts";

/**
 * A build plugin: it answers one question about the whole knowledge base. It must not change the incidents; what it
 * returns is put under `facts[id]`, where rules, pages and later enrichments find it.
 */
export interface Enrichment {
  id: string;
  /** Ids of the enrichments whose facts it reads. */
  needs: string[];
  enrich(kb: KnowledgeBase): unknown;
}
