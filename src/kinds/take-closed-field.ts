import { nearestName } from "#model/nearest.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { parseSeverity, severityWords } from "#read/severities.ts";
import { parseStatus, statusWords } from "#read/statuses.ts";
import type { FieldValue } from "./field-value.ts";
import { type Reading, report, setPlace } from "./reading.ts";

/** `nt-` and five characters of Crockford's base32 in lower case (https://www.crockford.com/base32.html). */
const permanentId = /^nt-[0-9abcdefghjkmnpqrstvwxyz]{5}$/;

/** An id of ours is the id; any other one (a ticket, a number of another tool) is an alias. */
export function takeId(reading: Reading, value: FieldValue): void {
  const { incident } = reading;
  if (value.text === "") return;
  setPlace(reading, "id", value.place);
  if (permanentId.test(value.text)) {
    if (!incident.idWritten) {
      incident.id = value.text;
      incident.idWritten = true;
    }
    return;
  }
  incident.aliases.push(value.text);
  setPlace(reading, `aliases[${incident.aliases.length - 1}]`, value.place);
  report(reading, "id-invalid", value.place, { given: value.text });
}

export function takeSeverity(reading: Reading, value: FieldValue): void {
  const { incident, config } = reading;
  if (value.text === "" || isPlaceholder(value.text)) return;
  if (incident.severity.label) return noteOtherSeverity(reading, value);
  setPlace(reading, "severity", value.place);
  if (Array.isArray(value.data) && value.items.length > 1) {
    incident.severity = { rank: null, label: value.text, scale: "" };
    return report(reading, "severity-conflict", value.place, { label: value.text });
  }
  const parsed = parseSeverity(value.text, config.severities);
  if (parsed.unchosen) {
    incident.residue.push({ kind: "placeholder", text: value.text, place: value.place, field: "severity" });
    return;
  }
  incident.severity = parsed.severity;
  if (parsed.conflict)
    report(reading, "severity-conflict", value.place, { label: value.text, conflict: parsed.conflict });
  else if (parsed.severity.rank === null) {
    report(reading, "severity-unknown", value.place, {
      label: value.text,
      nearest: nearestName(value.text, severityWords) ?? "",
    });
  }
}

/** The first one counts; a second one of another rank is told. */
function noteOtherSeverity(reading: Reading, value: FieldValue): void {
  const { rank, label: other } = reading.incident.severity;
  const parsed = parseSeverity(value.text, reading.config.severities);
  if (parsed.unchosen || parsed.severity.rank === null || rank === null || parsed.severity.rank === rank) return;
  report(reading, "severity-conflict", value.place, { label: value.text, other });
}

export function takeStatus(
  reading: Reading,
  field: "status" | "docStatus" | "incidentStatus",
  value: FieldValue,
): void {
  const { incident, kind } = reading;
  if (value.text === "") {
    // A status that still waits to be chosen belongs to a document that is still being written.
    if (kind.statusAxis === "document") incident.docStatus = "draft";
    return;
  }
  const axis = field === "status" ? kind.statusAxis : field === "docStatus" ? "document" : "incident";
  const parsed = parseStatus(value.text, axis);
  if (parsed.unchosen) {
    incident.residue.push({ kind: "placeholder", text: value.text, place: value.place, field: "status" });
    if (axis === "document") incident.docStatus = "draft";
    return;
  }
  setPlace(reading, field, value.place);
  setPlace(reading, "status", value.place);
  incident.statusLabel ||= value.text;
  if (!parsed.known) {
    return report(reading, "status-unknown", value.place, {
      label: value.text,
      nearest: nearestName(value.text, statusWords) ?? "",
    });
  }
  noteConflict(
    reading,
    value,
    parsed.docStatus ? "document" : "incident",
    parsed.docStatus ?? parsed.incidentStatus ?? "",
  );
  if (parsed.docStatus) incident.docStatus = parsed.docStatus;
  if (parsed.incidentStatus) incident.incidentStatus = parsed.incidentStatus;
}

/** Two places that say different things about the same axis: front matter and a bold line, say. */
function noteConflict(reading: Reading, value: FieldValue, axis: "document" | "incident", status: string): void {
  const other = reading.statuses[axis];
  if (other !== undefined && other !== status)
    report(reading, "status-conflict", value.place, { label: value.text, other });
  reading.statuses[axis] ??= status;
}
