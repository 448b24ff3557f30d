import type { Kind, Term } from "#model/kind.ts";
import { nearestName } from "#model/nearest.ts";
import { headingKey } from "#read/heading-key.ts";
import { isPlaceholder } from "#read/placeholders.ts";
import type { FieldValue } from "./field-value.ts";
import { isNone, type Reading, report, setPlace } from "./reading.ts";

/** `kind: case-study` says what the document is; it is no category of its own. */
export function namesKind(kind: Kind, text: string): boolean {
  return [kind.id, kind.name, kind.plural, ...kind.folders].some((name) => headingKey(name) === headingKey(text));
}

/** The category in the kind's own words, of which other spellings are aliases; unknown words are kept, with a problem. */
export function takeCategory(reading: Reading, value: FieldValue, terms: readonly Term[]): void {
  const named = (text: string) => {
    const key = headingKey(text);
    return terms.find((term) => headingKey(term.name) === key || term.aliases.includes(key))?.name;
  };
  const { incident } = reading;
  const alternatives = value.text.split(/\s*[/|]\s*/);
  if (alternatives.length > 1 && alternatives.every((part) => named(part.replace(/^[[<]|[\]>]$/g, "")))) {
    incident.residue.push({ kind: "placeholder", text: value.text, place: value.place, field: "category" });
    return;
  }
  for (const { text, place } of value.items) {
    const written = text.replace(/^`|`$/g, "").trim();
    if (written === "" || isPlaceholder(written) || isNone(written)) continue;
    const known = named(written);
    // `Decision Log` is a category of case studies, and also a folder where they lie.
    if (known === undefined && namesKind(reading.kind, written)) continue;
    if (incident.category.includes(known ?? written)) continue;
    setPlace(reading, "category", place);
    setPlace(reading, `category[${incident.category.length}]`, place);
    incident.category.push(known ?? written);
    if (known) continue;
    const names = terms.map((term) => term.name);
    report(reading, "category-unknown", place, { label: written, nearest: nearestName(written, names) ?? "" });
  }
}
