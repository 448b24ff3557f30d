import { idOfPath } from "#kinds/ids.ts";
import { emptyIncident, type Incident } from "#model/incident.ts";
import type { DocumentRecord } from "#model/record.ts";

/** What other documents may depend on: names, addresses, headings that a link may lead to, tags, how visible it is. */
const kept = new Set([
  ...["id", "idWritten", "kind", "title", "slug", "aliases", "path", "url", "permalink", "lang", "docStatus"],
  ...["audience", "publishAfter", "incidentStatus", "tags", "services", "withdrawn", "suppressions"],
]);

/**
 * A record without what only its own page needs: small enough that those of ten thousand documents are read in a moment.
 * Rules that compare documents see it as if it were the whole; what they find in it is of no interest here.
 */
export function extractOf({ incident, body, contentHash }: DocumentRecord): DocumentRecord {
  // Ids of documents that have none are settled between all documents, each time anew.
  const id = incident.idWritten ? incident.id : idOfPath(incident.path);
  const own = Object.entries(incident).filter(([field]) => kept.has(field));
  const extract: Incident = { ...emptyIncident(incident.path, id), ...Object.fromEntries(own) };
  Object.assign(extract, { id, url: `/i/${id}/`, permalink: `/i/${id}/` });
  const refs = incident.refs.flatMap((ref, index) => (ref.role === "incident" ? [{ ref, index }] : []));
  extract.refs = refs.map(({ ref }) => ref);
  for (const [path, place] of Object.entries(incident.places)) {
    if (/^(?:id|title|withdrawn|aliases(?:\[\d+\])?|tags(?:\[\d+\])?)$/.test(path)) extract.places[path] = place;
  }
  for (const [to, { index }] of refs.entries()) {
    const place = incident.places[`refs[${index}]`];
    if (place) extract.places[`refs[${to}]`] = place;
  }
  const anchors = Array.from(body.html.matchAll(/ id="[^"]*"/g), ([id]) => id).join("");
  return {
    incident: extract,
    diagnostics: [],
    body: { html: anchors, toc: body.toc, links: [] },
    terms: [],
    contentHash,
  };
}
