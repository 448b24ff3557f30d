import type { Audience } from "#model/incident.ts";
import { epochOf } from "#model/instant.ts";
import { editDistance } from "#model/nearest.ts";
import { type Place, startOfFile } from "#model/place.ts";
import { headingKey } from "#read/heading-key.ts";
import type { FieldValue } from "./field-value.ts";
import { type Reading, readInstant, report, setPlace } from "./reading.ts";
import { sharedLabels } from "./shared-labels.ts";

/** From wide to narrow. */
const audiences: readonly Audience[] = ["public", "internal", "restricted"];

/** Fails closed: an audience that cannot be read is the narrowest, and an error; of several that are given the narrowest counts. */
export function takeAudience(reading: Reading, value: FieldValue): void {
  setPlace(reading, "audience", value.place);
  const given = value.text.toLowerCase();
  const known =
    Array.isArray(value.data) && value.data.length !== 1 ? undefined : audiences.find((name) => name === given);
  narrow(reading, known ?? "restricted");
  if (!known) report(reading, "audience-unknown", value.place, { given: value.text || String(value.data ?? "") });
}

function narrow({ incident }: Reading, audience: Audience): void {
  if (audiences.indexOf(audience) > audiences.indexOf(incident.audience)) incident.audience = audience;
}

/** Of several embargoes the last one counts, and one that cannot be read more than any other. */
export function takeEmbargo(reading: Reading, text: string, place: Place): void {
  const { incident } = reading;
  // What elsewhere says that a date is missing is no word to end an embargo with.
  const raw = /^(?:unknown|not published|nil)\b/i.test(text.trim()) ? `? ${text}` : text;
  const instant = readInstant(reading, raw, place, "publishAfter");
  if (!instant) return;
  const before = incident.publishAfter && (epochOf(incident.publishAfter) ?? Number.POSITIVE_INFINITY);
  if (before === undefined || (epochOf(instant) ?? Number.POSITIVE_INFINITY) > before) incident.publishAfter = instant;
}

/** Keys on which it depends who may read a document. */
const gates = sharedLabels.flatMap(({ labels, means }) =>
  ["audience", "publishAfter", "draft", "withdrawn"].includes(means.field) ? labels : [],
);

/**
 * `visiblity: internal`: a key that was probably meant to hold the document back, and that other tools would not read so
 * either. Whatever its value, the document is held back until the key is spelled as one of ours: an error is found by its
 * author, a disclosure by everybody. True when it was such a key.
 */
export function holdBackForKey(reading: Reading, key: string): boolean {
  const written = headingKey(key.replace(/([a-z])([A-Z])/g, "$1 $2"));
  if (written === "" || gates.includes(written) || gates.includes(key.toLowerCase())) return false;
  const near = gates.find((gate) => editDistance(spaceless(written), spaceless(gate), 2) <= slips(gate));
  if (near === undefined) return false;
  narrow(reading, "restricted");
  report(reading, "audience-key-misspelt", reading.source.frontMatter.keyPlaces[key] ?? startOfFile, { key, near });
  return true;
}

/** Two slips in a long word are still that word. */
function slips(gate: string): number {
  return gate.length >= 8 ? 2 : 1;
}

function spaceless(text: string): string {
  return text.replaceAll(" ", "");
}

/** Front matter that was not read may have said for whom the document is. */
const unread = new Set([
  "front-matter-syntax",
  "front-matter-language",
  "front-matter-unclosed",
  "front-matter-ignored",
]);

/** Words of front matter that stand where no tool reads them, above the first heading. */
const gateLine =
  /^[ \t>]*["']?(?:audience|visibility|confidentiality|publish_?after|embargo|draft|withdrawn)["']?[ \t]*[:=]/im;

/** True when what was not read as front matter may hold the document back. */
export function holdBackUnread(reading: Reading): void {
  const { problems } = reading.source;
  const lost = problems.some(({ id }) => unread.has(id));
  const shownAsText = problems.some(({ id }) => id === "front-matter-second" || id === "front-matter-lookalike");
  if (lost || (shownAsText && gateLine.test(reading.source.text))) narrow(reading, "restricted");
}
