import type { AgeId, DetectionSource, DurationMeasure, GapId } from "#model/statistics.ts";

export const measureWords: Readonly<Record<DurationMeasure, { name: string; definition: string }>> = {
  detect: { name: "Time to detection", definition: "from the start of the incident to its detection" },
  mitigate: { name: "Time to mitigation", definition: "from the start of the incident to its mitigation" },
  resolve: { name: "Time to resolution", definition: "from the start of the incident to its resolution" },
  detectToResolve: {
    name: "Detection to resolution",
    definition: "from detection to resolution, which is what the root cause analysis calls “duration”",
  },
};

export const gapWords: Readonly<Record<GapId, string>> = {
  times: "No usable times",
  detected: "No time of detection",
  severity: "No readable severity",
  date: "No date",
  service: "No service",
  tags: "No tags",
  cause: "No cause category",
  actions: "No actions",
};

export const ageWords: Readonly<Record<AgeId, string>> = {
  month: "Under 30 days",
  quarter: "30 to 89 days",
  year: "90 to 364 days",
  older: "A year and more",
  unknown: "The incident has no date",
};

export const sourceWords: Readonly<Record<DetectionSource, string>> = {
  monitoring: "Monitoring or an alert",
  customer: "A customer or user",
  internal: "Somebody inside",
  other: "Several of these, or something else",
};
