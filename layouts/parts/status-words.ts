import type { DocStatus, IncidentStatus } from "#model/status.ts";

/** How far the incident has come, in a word; nothing when it is not known. */
export const incidentStatusWords: Record<IncidentStatus, string> = {
  active: "Active",
  investigating: "Investigating",
  mitigated: "Mitigated",
  resolved: "Resolved",
  deferred: "Deferred",
  unknown: "",
};

/** What a reader has to know before trusting the text; a finished document needs no words. */
export const docStatusWords: Record<DocStatus, { word: string; advice: string }> = {
  draft: { word: "Draft", advice: "Still being written: facts, causes and actions may change." },
  "in-review": { word: "In review", advice: "Written, but not yet agreed on by its reviewers." },
  final: { word: "", advice: "" },
  archived: { word: "Archived", advice: "Kept for the record: it may no longer describe how things work." },
};
