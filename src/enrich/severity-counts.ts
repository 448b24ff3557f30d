import type { Incident } from "#model/incident.ts";
import { rankKey, type SeverityCounts } from "#model/knowledge-base.ts";

function noSeverities(): SeverityCounts {
  return { "1": 0, "2": 0, "3": 0, "4": 0, unrated: 0 };
}

/** Every incident is counted exactly once; those without a readable severity as `unrated`. */
export function countSeverities(incidents: readonly Incident[]): SeverityCounts {
  const counts = noSeverities();
  for (const { severity } of incidents) counts[rankKey(severity.rank)] += 1;
  return counts;
}
