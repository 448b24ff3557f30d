import type { Enrichment } from "#model/enrichment.ts";
import type { GroupIndex } from "#model/knowledge-base.ts";
import { groupIndex } from "./group-index.ts";

/** Which incidents hit which service? Spelled as in the configuration's `services`, else as most documents do. */
export function serviceIndex(): Enrichment {
  return {
    id: "services",
    needs: [],
    enrich: (kb): GroupIndex =>
      groupIndex(kb, {
        namesOf: ({ services }) => services,
        configured: Object.keys(kb.config.services),
        slugPrefix: "service",
      }),
  };
}
