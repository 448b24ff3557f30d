import { compareText } from "#model/diagnostic.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { UnknownKey } from "#model/tickets.ts";
import { isLookAlikeKey } from "#tickets/look-alikes.ts";
import { formOf } from "#tickets/token.ts";

/** In fewer documents it may be anything. */
const fewest = 3;

/** Prefixes in the running text of several documents that look like a tracker's key and that no tracker has, by name. */
export function unknownKeys(records: readonly DocumentRecord[], isKnown: (text: string) => boolean): UnknownKey[] {
  const places = new Map<string, Map<string, UnknownKey["places"][number]>>();
  for (const { incident, body } of records) {
    for (const { text, line, column } of body.tickets ?? []) {
      if (formOf(text) !== "key" || isLookAlikeKey(text) || isKnown(text)) continue;
      const prefix = text.slice(0, text.lastIndexOf("-"));
      const of = places.get(prefix) ?? new Map();
      places.set(prefix, of);
      if (!of.has(incident.path)) of.set(incident.path, { path: incident.path, text, line, column });
    }
  }
  return [...places]
    .filter(([, of]) => of.size >= fewest)
    .map(([prefix, of]) => ({ prefix, places: [...of.values()].sort((a, b) => compareText(a.path, b.path)) }))
    .sort((a, b) => compareText(a.prefix, b.prefix));
}
