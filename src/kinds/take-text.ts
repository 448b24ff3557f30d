import type { BlockField, LabelField } from "#model/kind.ts";
import type { Place } from "#model/place.ts";
import { parseDuration } from "#read/durations.ts";
import { plainText } from "#read/plain-text.ts";
import { parseMoney, parseQuantity, parseServiceLevel } from "#read/quantities.ts";
import type { FieldValue } from "./field-value.ts";
import { blockOf, isNone, type Reading, readInstant, setPlace } from "./reading.ts";
import { takeEmbargo } from "./take-visibility.ts";

/** Texts, and the figures in them. */
export function takeText(reading: Reading, means: LabelField, value: FieldValue): void {
  const { incident } = reading;
  const { impact } = incident;
  const text = value.text || value.items.map((item) => item.text).join("; ");
  // The figures often stand in the bullets below: `**Revenue Impact**: Estimated` and then `- $12,000 …`.
  const whole = value.nodes.length > 0 ? plainText(value.nodes).replaceAll("\n", "; ") : text;
  switch (means.field) {
    case "block":
      return takeBlock(reading, means.to, value);
    case "publishAfter":
      return takeEmbargo(reading, text, value.place);
    case "statedDuration":
      return takeStatedDuration(reading, text, value.place);
    case "durationText":
      if (!value.text) return;
      impact.duration ??= value.text;
      setPlace(reading, "impact.duration", value.place);
      // A plain "Duration: 2 h 30 min" is also the stated duration; a sentence about it is not.
      if (parseDuration(value.text) !== undefined) takeStatedDuration(reading, value.text, value.place);
      return;
    case "usersAffected":
      if (whole && !impact.users) impact.users = parseQuantity(whole);
      return setPlace(reading, "impact.users", value.place);
    case "revenue":
      if (whole && !impact.business.revenue) impact.business.revenue = parseMoney(whole);
      return setPlace(reading, "impact.business.revenue", value.place);
    case "sla":
      if (whole && !impact.business.sla) impact.business.sla = parseServiceLevel(whole);
      return setPlace(reading, "impact.business.sla", value.place);
    case "reputation":
      if (whole && !impact.business.reputation) impact.business.reputation = reputation(whole);
      return setPlace(reading, "impact.business.reputation", value.place);
    case "blastRadius":
    case "outcome":
      if (text) impact[means.field] ??= text;
      return;
    case "impactText":
      if (text && !impact.text) impact.text = text;
      return setPlace(reading, "impact", value.place);
    case "cause":
      if (!text) return;
      incident.causes.push({ role: means.role, text });
      return setPlace(reading, `causes[${incident.causes.length - 1}]`, value.place);
    case "fix":
      if (!text || isNone(text)) return;
      incident.fixes.push({ kind: means.kind, text, commands: [], files: [], config: [], verified: [] });
      return setPlace(reading, `fixes[${incident.fixes.length - 1}]`, value.place);
    case "timeTo": {
      const minutes = parseDuration(text);
      if (minutes === undefined) return;
      incident.durations[means.milestone] ??= minutes;
      incident.durations.source ??= "stated";
      if (means.milestone === "resolve") takeStatedDuration(reading, text, value.place);
      return setPlace(reading, `durations.${means.milestone}`, value.place);
    }
    case "version":
      if (text) incident.versions.push({ name: value.label.replace(/\s*version$/i, ""), value: text });
      return;
    case "summaryFallback": {
      const block = blockFrom(reading, value);
      if (block) reading.summaryFallback ??= { block, place: value.place };
      return;
    }
    case "templateVersion":
      if (text) incident.template = { ...incident.template, version: text };
      return;
    case "templateUpdated": {
      const instant = readInstant(reading, text, value.place, "template.updated");
      if (instant) incident.template = { ...incident.template, updated: instant };
      return;
    }
  }
}

function takeBlock(reading: Reading, to: BlockField, value: FieldValue): void {
  const block = blockFrom(reading, value);
  if (!block || reading.incident[to]) return;
  reading.incident[to] = block;
  setPlace(reading, to, value.place);
}

function blockFrom(reading: Reading, value: FieldValue) {
  if (value.nodes.length === 0) return value.text ? { text: value.text, markdown: value.text } : undefined;
  return blockOf(reading, value.nodes);
}

function takeStatedDuration(reading: Reading, raw: string, place: Place): void {
  if (!raw || reading.incident.durations.stated) return;
  const minutes = parseDuration(raw);
  reading.incident.durations.stated = { raw, ...(minutes === undefined ? {} : { minutes }) };
  setPlace(reading, "durations.stated", place);
}

function reputation(raw: string) {
  const tickets = raw.match(/([\d,]+)\s+(?:support\s+)?tickets?/i)?.[1];
  return {
    raw,
    ...(tickets ? { tickets: Number(tickets.replaceAll(",", "")) } : {}),
    ...(isNone(raw) ? { none: true } : {}),
  };
}
