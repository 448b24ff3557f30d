import type { Incident } from "#model/incident.ts";

/** The author says that the document is finished: without a word about it, it counts as final all the same. */
export function isStatedFinal({ docStatus, places }: Incident): boolean {
  return docStatus === "final" && (Object.hasOwn(places, "docStatus") || Object.hasOwn(places, "status"));
}

/** Nobody can be asked for a cause or a fix while the incident goes on. */
export function isOver({ incidentStatus, docStatus }: Incident): boolean {
  return docStatus !== "draft" && incidentStatus !== "active" && incidentStatus !== "investigating";
}
