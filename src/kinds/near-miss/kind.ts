import type { Kind } from "#model/kind.ts";

/**
 * Nothing broke, and it could have. The words are those of safety science: a hazard, the credible worst case, barriers that
 * held and barriers that did not (J. Reason, Managing the Risks of Organizational Accidents, 1997).
 */
export const kind: Kind = {
  id: "near-miss",
  name: "Near miss",
  plural: "Near misses",
  description: "Nothing broke, and it could have: what the hazard was, what stopped it, and how close it came.",
  titlePrefixes: ["near miss", "near miss report", "close call"],
  folders: ["near-misses", "near-miss", "close-calls"],
  statusAxis: "incident",
  servicesFrom: ["title"],
  sections: [
    {
      headings: ["hazard", "hazards", "the hazard", "latent condition", "latent conditions"],
      means: { field: "block", to: "problem" },
      anchor: "hazard",
    },
    {
      headings: [
        "what could have happened",
        "credible worst case",
        "worst case",
        "potential impact",
        "potential consequence",
        "potential consequences",
        "potential outcome",
      ],
      means: { field: "impact" },
      anchor: "impact",
    },
    {
      headings: [
        "barriers that held",
        "what stopped it",
        "what prevented it",
        "what saved us",
        "defences that held",
        "defenses that held",
        "safeguards that held",
        "controls that held",
      ],
      means: { field: "lessons", kind: "went-well" },
      anchor: "barriers",
    },
    {
      headings: [
        "barriers that failed or were missing",
        "barriers that failed",
        "barriers that were missing",
        "missing barriers",
        "weak barriers",
        "defences that failed",
        "defenses that failed",
      ],
      means: { field: "cause", role: "contributing" },
      anchor: "weak-barriers",
    },
    {
      headings: ["how we noticed", "how it was noticed", "how close it was", "how close was it", "margin"],
      means: { field: "detection" },
    },
  ],
  labels: [
    {
      labels: ["potential severity", "severity potential", "worst case severity", "severity it could have had"],
      means: { field: "severity" },
    },
    { labels: ["noticed by"], means: { field: "person", role: "reporter" } },
    { labels: ["could have affected", "potentially affected"], means: { field: "services" } },
  ],
  signature: [
    "hazard",
    "what could have happened",
    "barriers that held",
    "what stopped it",
    "barriers that failed or were missing",
    "how close it was",
  ],
  template: "src/kinds/near-miss/template.md",
};
