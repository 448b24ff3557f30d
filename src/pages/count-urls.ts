import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { CountBy, DurationMeasure, GapId } from "#model/statistics.ts";

const sections: Readonly<Record<CountBy, string>> = {
  year: "/incidents/",
  severity: "/severity/",
  kind: "/kinds/",
  service: "/services/",
  tag: "/tags/",
  cause: "/causes/",
  detection: "/stats/detected-by/",
};

/** The page that lists the documents of one year, service, …. */
export function groupUrl(by: CountBy, slug: string): string {
  return `${sections[by]}${slug}/`;
}

/** The page that lists the documents which lack something. */
export function gapUrl(id: GapId | "detection"): string {
  if (id === "severity") return "/severity/unrated/";
  if (id === "date") return "/incidents/undated/";
  if (id === "tags") return "/tags/untagged/";
  if (id === "service") return "/services/none/";
  if (id === "cause") return "/causes/uncategorised/";
  return id === "detection" ? "/stats/detected-by/unknown/" : `/stats/without/${id}/`;
}

const gapOf: Readonly<Record<CountBy, GapId | "detection">> = {
  year: "date",
  severity: "severity",
  kind: "date",
  service: "service",
  tag: "tags",
  cause: "cause",
  detection: "detection",
};

/** The page that lists the documents which name no year, service, …; empty when no enrichment looked for them. */
export function withoutUrl(by: CountBy, { facts }: KnowledgeBase): string {
  const nobodyLooked =
    (by === "service" && facts.services === undefined) ||
    (by === "cause" && facts.causes === undefined) ||
    (by === "tag" && facts.tags === undefined) ||
    (by === "detection" && facts.statistics === undefined);
  return nobodyLooked ? "" : gapUrl(gapOf[by]);
}

/** The page that lists the documents without this duration. */
export function withoutDurationUrl(measure: DurationMeasure): string {
  return `/stats/durations/${durationSlug(measure)}/unknown/`;
}

export function durationBinUrl(measure: DurationMeasure, bin: string): string {
  return `/stats/durations/${durationSlug(measure)}/${bin}/`;
}

function durationSlug(measure: DurationMeasure): string {
  return measure === "detectToResolve" ? "detect-to-resolve" : measure;
}
