import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { DurationDistribution, DurationMeasure } from "#model/statistics.ts";
import { spreadOf } from "./quantiles.ts";

const measures: readonly DurationMeasure[] = ["detect", "mitigate", "resolve", "detectToResolve"];

/** How the durations of the reported incidents are distributed, and which documents do not say. Given newest first. */
export function durationDistributions(incidents: readonly Incident[]): DurationDistribution[] {
  return measures.map((measure) => {
    const values: DurationDistribution["values"] = [];
    const unknown: string[] = [];
    for (const { id, durations } of incidents) {
      const minutes = durations[measure];
      if (isUsable(minutes)) values.push({ incident: id, minutes });
      else unknown.push(id);
    }
    values.sort((a, b) => a.minutes - b.minutes || compareText(a.incident, b.incident));
    const spread = spreadOf(values.map(({ minutes }) => minutes));
    return {
      measure,
      values,
      without: unknown,
      ...(spread === undefined ? {} : { spread }),
    };
  });
}

/** True when at least one duration of the incident is known. */
export function hasUsableTimes({ durations }: Incident): boolean {
  return measures.some((measure) => isUsable(durations[measure]));
}

function isUsable(minutes: number | undefined): minutes is number {
  return minutes !== undefined && Number.isFinite(minutes) && minutes >= 0;
}
