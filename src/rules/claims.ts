import type { Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import { addressOf, addressKey as keyOfUrl } from "#permalinks/address.ts";
import { placeOf } from "./place-of.ts";

/** A name under which a document can be called up. */
export interface Claim {
  incident: Incident;
  name: string;
  /**
   * `id` and `alias` are addresses, of which there is one; a `ticket` is what the document is about, and several may be
   * about the same.
   */
  as: "id" | "alias" | "ticket";
  place: Place;
}

export function claimsOf(incident: Incident): Claim[] {
  const tickets = ticketsOf(incident);
  const own = new Set(tickets.map(({ name }) => addressKey(name)));
  const stated = statedIds(incident);
  const aliases = incident.aliases.flatMap((name, index): Claim[] => {
    // A ticket that the reader also keeps as an alias is one only where the author asked for it.
    if (own.has(addressKey(name)) && !stated.has(addressKey(name))) return [];
    return [{ incident, name, as: "alias", place: placeOf(incident, `aliases[${index}]`, "id") }];
  });
  const id: Claim = { incident, name: incident.id, as: "id", place: placeOf(incident, "id") };
  return [id, ...aliases, ...tickets.filter(({ name }) => !stated.has(addressKey(name)))];
}

/** One form for all the spellings that lead to the same page: `/i/NT-7K3QD/` is `nt-7k3qd`. */
export function addressKey(name: string): string {
  // Most names are ids, and every rule about the whole asks for those of all documents.
  if (/^nt-[0-9a-hjkmnp-tv-z]{5}$/.test(name)) return name;
  const address = addressOf(name);
  // What can be no address, such as a title, is compared as text.
  const key = "urls" in address ? keyOfUrl(address.urls[0] ?? "").slice(1) : name.normalize("NFC").toLowerCase();
  return key.replace(/^i\//, "");
}

function statedIds(incident: Incident): Set<string> {
  const given = incident.problems.filter(({ id }) => id === "id-invalid").map(({ values }) => values.given ?? "");
  return new Set(given.map(addressKey));
}

function ticketsOf(incident: Incident): Claim[] {
  const refs = incident.refs.flatMap(({ role, id }, index): Claim[] =>
    role === "incident" && id !== undefined
      ? [{ incident, name: id, as: "ticket", place: placeOf(incident, `refs[${index}]`) }]
      : [],
  );
  const prefix = /^\[?([A-Z][A-Z0-9]{1,9}-\d{1,9})\]?\s*[:—–-]/.exec(incident.title)?.[1];
  if (prefix === undefined || refs.some(({ name }) => name === prefix)) return refs;
  return [...refs, { incident, name: prefix, as: "ticket", place: placeOf(incident, "title") }];
}
