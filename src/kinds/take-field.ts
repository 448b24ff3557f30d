import type { Dates, Person, Ref } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { BlockField, LabelField } from "#model/kind.ts";
import type { Place } from "#model/place.ts";
import { parseDuration } from "#read/durations.ts";
import { isUnchosenEnvironment } from "#read/environments.ts";
import { headingKey } from "#read/heading-key.ts";
import { parseInstant } from "#read/instants.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { plainText } from "#read/plain-text.ts";
import { parseMoney, parseQuantity, parseServiceLevel } from "#read/quantities.ts";
import { addEnvironments } from "./environments.ts";
import type { FieldValue } from "./field-value.ts";
import { namesIn } from "./person-names.ts";
import { blockOf, isNone, type Reading, readInstant, report, setPlace } from "./reading.ts";
import { refFrom, refsIn } from "./refs.ts";
import { namesKind, takeCategory } from "./take-category.ts";
import { takeId, takeSeverity, takeStatus } from "./take-closed-field.ts";
import { takeAudience, takeEmbargo } from "./take-visibility.ts";
import { takeWithdrawn } from "./take-withdrawn.ts";

/** Puts one value into the model. A field that is filled already keeps its first value, except where lists add up. */
export function takeField(reading: Reading, means: LabelField, value: FieldValue): void {
  if (value.text === "" && value.items.length === 0 && value.nodes.length === 0 && value.data === undefined) return;
  const { incident } = reading;
  switch (means.field) {
    case "title":
      if (value.text && !incident.title) {
        incident.title = value.text;
        setPlace(reading, "title", value.place);
      }
      return;
    case "id":
      return takeId(reading, value);
    case "kind":
      return namesKind(reading.kind, value.text) ? undefined : takeList(reading, "category", value);
    case "category":
      if (reading.kind.categories) return takeCategory(reading, value, reading.kind.categories);
      return takeList(reading, "category", value);
    case "severity":
      return takeSeverity(reading, value);
    case "status":
    case "docStatus":
    case "incidentStatus":
      return takeStatus(reading, means.field, value);
    case "draft":
      if (value.data === true || /^(?:true|yes)$/i.test(value.text)) incident.docStatus = "draft";
      return;
    case "audience":
      return takeAudience(reading, value);
    case "withdrawn":
      return takeWithdrawn(reading, value);
    case "tags":
      return takeTags(reading, value);
    case "services":
    case "components":
    case "aliases":
      return takeList(reading, means.field, value);
    case "environment":
      return takeEnvironment(reading, value);
    case "similar":
      return takeSimilar(reading, value);
    case "date":
      return takeDate(reading, means.to, value);
    case "person":
      return takePeople(reading, means.role, value);
    case "ref":
      return takeRefs(reading, means.role, value);
    case "lang":
      if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value.text)) incident.lang = value.text;
      return;
    case "takeaway":
      if (value.text) incident.takeaway ??= value.text;
      return;
    default:
      return takeText(reading, means, value);
  }
}

function takeText(reading: Reading, means: LabelField, value: FieldValue): void {
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

function takeDate(reading: Reading, to: keyof Reading["incident"]["dates"], value: FieldValue): void {
  const first = value.items[0]?.text ?? value.text;
  const raw = value.data !== undefined ? first : value.text;
  if (to === "resolved" && /^(?:true|false|yes|no)$/i.test(raw)) {
    // Status pages say whether it is resolved, not when.
    reading.incident.incidentStatus = /^(?:true|yes)$/i.test(raw) ? "resolved" : "active";
    return;
  }
  const own = reading.incident.dates[to];
  const assumed = to === "incident" && own === reading.incident.dates.written;
  if (isPlaceholder(raw)) return;
  if (own && !assumed) return noteOtherDate(reading, to, raw, value);
  const instant = readInstant(reading, raw, value.place, `dates.${to}`);
  if (!instant) return;
  reading.incident.dates[to] = instant;
  // "Date" at the top of a report about an incident is the day of both, unless another one is given.
  const ofReport = /post-?mortem|report|written|publish|created|review|meeting/i.test(value.label);
  const both = to === "written" && value.data === undefined && reading.kind.statusAxis === "incident" && !ofReport;
  if (both) reading.incident.dates.incident ??= instant;
}

/** The first one counts; a second one under the same label that cannot be the same day is told. */
function noteOtherDate(reading: Reading, to: keyof Dates, raw: string, value: FieldValue): void {
  const { incident } = reading;
  const own = incident.dates[to];
  const label = headingKey(value.label);
  const first = incident.metadata.find(
    (entry) => own && entry.value.includes(own.raw) && headingKey(entry.label) === label,
  );
  const given = dayOf(parseInstant(raw));
  const day = dayOf(own);
  if (!first || !given || !day || given.startsWith(day) || day.startsWith(given)) return;
  report(reading, "date-conflict", value.place, { field: `dates.${to}`, raw, other: own?.raw ?? "" });
}

function takeTags(reading: Reading, value: FieldValue): void {
  if (value.data !== undefined && value.data !== null && typeof value.data === "object" && !Array.isArray(value.data)) {
    return report(reading, "tags-not-list", value.place);
  }
  if (Array.isArray(value.data)) {
    value.data.forEach((member, index) => {
      const place = value.items.find((item) => item.text === String(member).trim())?.place ?? value.place;
      if (typeof member === "object" && member !== null) report(reading, "tags-not-list", place);
      else if (String(member ?? "").trim() === "") report(reading, "tag-blank", place, { index: String(index) });
    });
  }
  if (typeof value.data === "string" && value.data.includes(";")) report(reading, "tags-not-list", value.place);
  const items = value.data !== undefined && !Array.isArray(value.data) ? splitText(value) : value.items;
  for (const item of items) {
    const tag = item.text.replace(/^#/, "").normalize("NFC").trim();
    if (tag === "" || isPlaceholder(tag) || reading.incident.tags.includes(tag)) continue;
    setPlace(reading, `tags[${reading.incident.tags.length}]`, item.place);
    setPlace(reading, "tags", value.place);
    reading.incident.tags.push(tag);
  }
}

/** `tags: a; b` in front matter is one string. */
function splitText(value: FieldValue) {
  return value.text.split(/[,;]/).map((part) => ({ text: part.trim(), place: value.place }));
}

function takeList(
  reading: Reading,
  field: "category" | "services" | "components" | "aliases",
  value: FieldValue,
): void {
  const list = reading.incident[field];
  const items = value.data !== undefined && !Array.isArray(value.data) ? splitText(value) : value.items;
  for (const item of items) {
    const text = item.text.replace(/^`|`$/g, "").trim();
    if (text === "" || isPlaceholder(text) || isNone(text) || list.includes(text)) continue;
    setPlace(reading, `${field}[${list.length}]`, item.place);
    list.push(text);
  }
}

function takeEnvironment(reading: Reading, value: FieldValue): void {
  if (isUnchosenEnvironment(value.text)) {
    const { text, place } = value;
    reading.incident.residue.push({ kind: "placeholder", text, place, field: "environment" });
    return;
  }
  for (const { text, place } of value.items) {
    const name = text.replace(/^`|`$/g, "").trim();
    if (name !== "" && !isPlaceholder(name) && !isNone(name)) addEnvironments(reading, name, place);
  }
}

function takeSimilar(reading: Reading, value: FieldValue): void {
  const data = value.data;
  const wishes = reading.incident.similar;
  if (Array.isArray(data)) wishes.include.push(...data.filter((id): id is string => typeof id === "string"));
  else if (typeof data === "object" && data !== null) {
    for (const list of ["include", "exclude"] as const) {
      const ids = Object.hasOwn(data, list) ? (data as Record<string, unknown>)[list] : undefined;
      for (const id of [ids].flat()) if (typeof id === "string") wishes[list].push(id);
    }
  } else if (value.text) wishes.include.push(value.text);
  setPlace(reading, "similar", value.place);
}

function takePeople(reading: Reading, role: Person["role"], value: FieldValue): void {
  const known = reading.incident.people;
  const members = value.items.flatMap(({ text, place }) => namesIn(text).map((name) => ({ text: name, place })));
  for (const item of members) {
    const name = item.text;
    if (name === "" || isPlaceholder(name) || isNone(name)) continue;
    if (known.some((person) => person.role === role && person.name === name)) continue;
    setPlace(reading, `people[${known.length}]`, item.place);
    setPlace(reading, role, value.place);
    known.push({ role, name });
  }
}

function takeRefs(reading: Reading, role: Ref["role"], value: FieldValue): void {
  const found =
    value.nodes.length > 0 ? refsIn(value.nodes, role) : value.items.map((item) => refFrom(item.text, role));
  for (const ref of found) {
    if (!ref || isNone(ref.label) || isPlaceholder(ref.label)) continue;
    setPlace(reading, `refs[${reading.incident.refs.length}]`, value.place);
    reading.incident.refs.push(ref);
  }
}
