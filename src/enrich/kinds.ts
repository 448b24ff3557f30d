import type { Enrichment } from "#model/enrichment.ts";
import type { GroupIndex } from "#model/knowledge-base.ts";
import { groupIndex } from "./group-index.ts";

/** Which documents are of which kind? The name of a group is the id of the kind. */
export function kindIndex(): Enrichment {
  return {
    id: "kinds",
    needs: [],
    enrich: (kb): GroupIndex => groupIndex(kb, { namesOf: ({ kind }) => [kind], slugPrefix: "kind" }),
  };
}
