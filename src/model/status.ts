/** How finished the document is. */
export type DocStatus = "draft" | "in-review" | "final" | "archived";

/** How far the incident itself has come. */
export type IncidentStatus = "active" | "investigating" | "mitigated" | "resolved" | "deferred" | "unknown";
