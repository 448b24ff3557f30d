import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Gap, GapId } from "#model/statistics.ts";
import { hasUsableTimes } from "./durations.ts";
import { incidentDate } from "./incident-day.ts";
import { without } from "./without.ts";

/** What the documents lack, each with those that lack it. Given newest first; what nobody looked for is left out. */
export function dataGaps(kb: KnowledgeBase, all: readonly Incident[]): Gap[] {
  const { services, causes, tags } = kb.facts;
  const lacking: [GapId, readonly Incident[] | undefined][] = [
    ["times", all.filter((incident) => !hasUsableTimes(incident))],
    ["detected", all.filter((incident) => !hasDetection(incident))],
    ["severity", all.filter(({ severity }) => severity.rank === null)],
    ["date", all.filter((incident) => incidentDate(incident) === undefined)],
    ["service", services && without(services.groups, all)],
    ["tags", tags && without(tags.tags, all)],
    ["cause", causes && without(causes.groups, all)],
    ["actions", all.filter(({ actions }) => actions.length === 0)],
  ];
  return lacking.flatMap(([id, incidents]) =>
    incidents === undefined ? [] : [{ id, incidents: incidents.map((incident) => incident.id) }],
  );
}

function hasDetection({ dates, durations, timeline }: Incident): boolean {
  return (
    dates.detected?.iso !== undefined ||
    durations.detect !== undefined ||
    timeline.some((rows) => rows.some(({ milestone }) => milestone === "detected"))
  );
}
