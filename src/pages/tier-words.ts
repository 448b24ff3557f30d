import type { ActionTier } from "#model/incident.ts";

/** Files for other programs say it in the words of the pages. */
export const tierWords: Record<ActionTier, string> = {
  immediate: "immediate",
  short: "short term",
  long: "long term",
  process: "process",
  "follow-up": "follow-up",
};
