import type { SimilarOptions } from "#model/config.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { KnowledgeBase, SimilarIncident, SimilarIndex } from "#model/knowledge-base.ts";
import { epochsById, newestIncidents } from "./newest-records.ts";
import { recordOf } from "./own-record.ts";
import { comparison, nearestTo, similarTo } from "./similar/comparison.ts";

/**
 * Have we seen this before? Past incidents like each one, and why: what their authors linked, then what they share, the
 * rarer the better. Shown with at least two pieces of evidence, or one that is strong; never padded. `options` go before
 * the `similar` of the configuration.
 */
export function similarIssues(options: Partial<SimilarOptions> = {}): Enrichment {
  return { id: "similar", needs: ["tags"], enrich: (kb) => findSimilar(kb, { ...kb.config.similar, ...options }) };
}

function findSimilar(kb: KnowledgeBase, options: SimilarOptions): SimilarIndex {
  const all = comparison(kb, options);
  const lists = new Map<string, SimilarIncident[]>();
  const nearest: [string, SimilarIndex["nearest"][string]][] = [];
  all.incidents.forEach((incident, document) => {
    const similar = similarTo(document, all);
    lists.set(incident.id, similar);
    if (similar.length === 0) nearest.push([incident.id, nearestTo(document, all)]);
  });
  return {
    compared: all.incidents.length,
    of: recordOf(lists),
    nearest: recordOf(nearest),
    later: laterOnes(kb, lists),
  };
}

/** For each incident the later ones whose lists name it, newest first. Without both dates nobody knows which is later. */
function laterOnes(
  kb: KnowledgeBase,
  lists: ReadonlyMap<string, readonly SimilarIncident[]>,
): Record<string, string[]> {
  const dates = epochsById(kb);
  const later = new Map<string, string[]>();
  for (const incident of newestIncidents(kb)) {
    const date = dates.get(incident.id);
    for (const { id } of lists.get(incident.id) ?? []) {
      const earlier = dates.get(id);
      if (date === undefined || earlier === undefined || earlier >= date) continue;
      const ids = later.get(id);
      if (ids) ids.push(incident.id);
      else later.set(id, [incident.id]);
    }
  }
  return recordOf(later);
}
