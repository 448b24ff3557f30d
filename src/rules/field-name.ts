/** How messages call the fields of the model: `dates.incident` → `incident date`. */
const names = new Map([
  ["dates.written", "date"],
  ["dates.incident", "incident date"],
  ["dates.started", "start"],
  ["dates.detected", "time of detection"],
  ["dates.mitigated", "time of mitigation"],
  ["dates.resolved", "time of resolution"],
  ["dates.lastUpdated", "date of the last update"],
  ["dates.nextReview", "date of the next review"],
  ["publishAfter", "day of publication"],
  ["durations.stated", "duration"],
  ["impact.users", "number of users"],
  ["impact.business.revenue", "revenue impact"],
  ["impact.business.sla", "service level impact"],
  ["impact.business.reputation", "reputation impact"],
  ["causes", "cause"],
  ["severity", "severity"],
  ["statusLabel", "status"],
  ["docStatus", "status"],
  ["incidentStatus", "status"],
  ["tags", "tags"],
  ["title", "title"],
  ["summary", "summary"],
]);

/** Fields of a list: the last part decides. */
const parts = new Map([
  ["owners", "owner"],
  ["due", "due date"],
  ["completed", "completion date"],
  ["status", "status"],
  ["when", "time"],
  ["event", "event"],
  ["evidence", "evidence"],
  ["date", "date"],
  ["name", "name"],
]);

/** The field as people call it, or `otherwise` when it has no name of its own. */
export function fieldName(field: string, otherwise: string): string {
  const last = /\.([a-zA-Z]+)$/.exec(field)?.[1] ?? "";
  return names.get(field) ?? (field.includes("]") ? parts.get(last) : undefined) ?? otherwise;
}
