import type { Person, Ref } from "#model/incident.ts";
import { isUnchosenEnvironment } from "#read/environments.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import { addEnvironments } from "./environments.ts";
import type { FieldValue } from "./field-value.ts";
import { namesIn } from "./person-names.ts";
import { isNone, type Reading, report, setPlace } from "./reading.ts";
import { refFrom, refsIn } from "./refs.ts";

/** Each tag with its place; what is no list of tags is told. */
export function takeTags(reading: Reading, value: FieldValue): void {
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

/** Names of one sort, each once. */
export function takeList(
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

/** Environments, unless the form offers several and nobody chose. */
export function takeEnvironment(reading: Reading, value: FieldValue): void {
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

/** What the author wants to see, or not, among the similar incidents. */
export function takeSimilar(reading: Reading, value: FieldValue): void {
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

/** Names of people in one part, each once. */
export function takePeople(reading: Reading, role: Person["role"], value: FieldValue): void {
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

/** Pointers out of the document. */
export function takeRefs(reading: Reading, role: Ref["role"], value: FieldValue): void {
  const found =
    value.nodes.length > 0 ? refsIn(value.nodes, role) : value.items.map((item) => refFrom(item.text, role));
  for (const ref of found) {
    if (!ref || isNone(ref.label) || isPlaceholder(ref.label)) continue;
    setPlace(reading, `refs[${reading.incident.refs.length}]`, value.place);
    reading.incident.refs.push(ref);
  }
}

/** `tags: a; b` in front matter is one string. */
function splitText(value: FieldValue) {
  return value.text.split(/[,;]/).map((part) => ({ text: part.trim(), place: value.place }));
}
