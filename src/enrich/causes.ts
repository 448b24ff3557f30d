import type { Enrichment } from "#model/enrichment.ts";
import type { GroupIndex } from "#model/knowledge-base.ts";
import { groupIndex } from "./group-index.ts";

/**
 * Which causes keep coming back, as the authors categorised them? An incident with several categories stands under each
 * of them: the first one stated is not the only one.
 */
export function causeIndex(): Enrichment {
  return {
    id: "causes",
    needs: [],
    enrich: (kb): GroupIndex =>
      groupIndex(kb, {
        namesOf: ({ causeCategories, bugClass }) => [...causeCategories, ...(bugClass === undefined ? [] : [bugClass])],
        slugPrefix: "cause",
      }),
  };
}
