import type { Rule } from "#model/rule.ts";

/** Only the engine knows which suppressions were needed, so it reports those that were not, under this rule's name. */
export const suppressionUnused: Rule = {
  id: "suppression-unused",
  scope: "document",
  levels: { draft: "note", final: "warning" },
  check: () => [],
};
