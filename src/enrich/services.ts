import type { Enrichment } from "#model/enrichment.ts";
import type { ServiceIndex } from "#model/lessons.ts";
import { groupIndex, ungrouped } from "./group-index.ts";

/** The slug of the page of documents that name no service. */
const nowhere = "none";

/** Which incidents hit which service? Spelled as in the configuration's `services`, else as most documents do. */
export function serviceIndex(): Enrichment {
  return {
    id: "services",
    needs: [],
    enrich: (kb): ServiceIndex => {
      const index = groupIndex(kb, {
        namesOf: ({ services }) => services,
        configured: Object.keys(kb.config.services),
        slugPrefix: "service",
        reserved: [nowhere],
      });
      return { ...index, without: ungrouped(kb, index) };
    },
  };
}
