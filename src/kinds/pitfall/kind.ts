import type { Kind } from "#model/kind.ts";

const summary = ["executive summary", "summary", "abstract", "tldr", "tl dr", "overview"];
const symptoms = ["symptoms error logs", "symptoms and error logs", "symptoms", "error logs", "symptoms and logs"];

/** The pitfall: a trap in a tool or system, the trail of hypotheses that led to it, and the quick and the lasting way out. */
export const kind: Kind = {
  id: "pitfall",
  name: "Pitfall",
  plural: "Pitfalls",
  description:
    "A trap worth warning others of: how it shows, which suspicions were dead ends, the quick way out and the lasting one.",
  titlePrefixes: ["pitfall"],
  folders: ["pitfalls", "pitfall"],
  statusAxis: "document",
  sections: [
    { headings: ["incident reconstruction"], means: { field: "container" } },
    { headings: symptoms, means: { field: "symptoms" }, anchor: "symptoms" },
    {
      headings: ["investigation diagnosis", "investigation and diagnosis"],
      means: { field: "steps", to: "investigation" },
    },
    {
      headings: ["the debugging trail", "debugging trail", "hypotheses", "hypotheses tested"],
      means: { field: "hypotheses" },
      anchor: "hypotheses",
    },
    { headings: ["resolution strategy"], means: { field: "container" } },
    { headings: ["permanent fix", "the cure", "permanent solution"], means: { field: "fix", kind: "permanent" } },
    {
      headings: ["the anti fragile plan", "anti fragile plan"],
      means: { field: "prevention", area: "process" },
    },
    { headings: ["final synthesis"], means: { field: "container" } },
    {
      headings: ["knowledge asset", "knowledge assets"],
      means: { field: "lessons", kind: "lesson" },
      anchor: "lessons",
    },
  ],
  labels: [
    { labels: ["description"], means: { field: "summaryFallback" } },
    { labels: ["incident"], means: { field: "block", to: "problem" } },
    { labels: ["incident"], means: { field: "block", to: "problem" }, within: summary },
    { labels: ["impact"], means: { field: "impactText" }, within: summary },
    { labels: ["root cause"], means: { field: "cause", role: "root" }, within: summary },
    {
      labels: ["observed behavior", "observed behaviour", "actual behavior", "actual behaviour", "observed", "symptom"],
      means: { field: "block", to: "actual" },
      within: symptoms,
    },
    {
      labels: ["expected behavior", "expected behaviour", "expected"],
      means: { field: "block", to: "expected" },
      within: symptoms,
    },
  ],
  signature: [
    "incident reconstruction",
    "symptoms error logs",
    "investigation diagnosis",
    "the debugging trail",
    "resolution strategy",
    "immediate workaround",
    "permanent fix",
    "final synthesis",
    "knowledge asset",
  ],
  template: "src/kinds/pitfall/template.md",
};
