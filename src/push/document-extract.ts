import { idOfPath } from "#kinds/ids.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { Place } from "#model/place.ts";
import type { DocumentRecord, RenderedBody } from "#model/record.ts";

/** What other documents may depend on: names, addresses, headings that a link may lead to, tags, how visible it is. */
const kept = new Set([
  ...["idWritten", "title", "aliases", "docStatus", "audience", "publishAfter", "tags", "services", "withdrawn"],
  "suppressions",
]);

/** Of a document, what rules that compare documents need: so little that those of ten thousand are read in a moment. */
export interface DocumentExtract {
  /** Fields of the incident that are not empty. */
  fields: Record<string, unknown>;
  places: Record<string, Place>;
  /** The ids of elements on its page. */
  anchors: string[];
  hash: string;
}

export function extractOf({ incident, body, contentHash }: DocumentRecord): DocumentExtract {
  const empty = Object.entries(emptyIncident("", ""));
  const usual = new Map(empty.map(([field, value]) => [field, JSON.stringify(value)]));
  const own = Object.entries(incident).filter(
    ([field, value]) => kept.has(field) && value !== undefined && usual.get(field) !== JSON.stringify(value),
  );
  const fields: Record<string, unknown> = Object.fromEntries(own);
  // Ids of documents that have none are settled between all documents, each time anew.
  if (incident.idWritten) fields.id = incident.id;
  const refs = incident.refs.flatMap((ref, index) => (ref.role === "incident" ? [{ ref, index }] : []));
  if (refs.length > 0) fields.refs = refs.map(({ ref }) => ref);
  const places = Object.entries(incident.places).filter(([path]) =>
    /^(?:id|title|withdrawn)$|^(?:aliases|tags)/.test(path),
  );
  const ofRefs = refs.flatMap(({ index }, to): [string, Place][] => {
    const place = incident.places[`refs[${index}]`];
    return place ? [[`refs[${to}]`, place]] : [];
  });
  const anchors = Array.from(body.html.matchAll(/ id="([^"]*)"/g), ([, id = ""]) => id);
  return { fields, places: Object.fromEntries([...places, ...ofRefs]), anchors, hash: contentHash };
}

/** The record of a document of which only the extract is known. What rules find in it itself is of no interest. */
export function recordOfExtract(path: string, { fields, places, anchors, hash }: DocumentExtract): DocumentRecord {
  const id = typeof fields.id === "string" ? fields.id : idOfPath(path);
  const incident: Incident = { ...blank, path, ...fields, id, url: `/i/${id}/`, permalink: `/i/${id}/`, places };
  const body: RenderedBody = {
    // Asked for where another document links here: of most, never.
    get html() {
      return anchors.map((anchor) => ` id="${anchor}"`).join("");
    },
    ...{ toc: [], links: [] },
  };
  return { incident, diagnostics: [], body, terms: [], contentHash: hash };
}

/** Shared, and never changed. */
const blank = emptyIncident("", "");
