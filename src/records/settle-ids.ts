import { idOfPath } from "#kinds/ids.ts";
import type { DocumentRecord } from "#model/record.ts";

/**
 * Ids made from paths have five characters, so that two paths of a large knowledge base may share one. The first path in
 * order keeps it; the others get the next attempt. Ids that authors wrote are never touched.
 */
export function settleIds(records: readonly DocumentRecord[]): void {
  const taken = new Set(records.filter(({ incident }) => incident.idWritten).map(({ incident }) => incident.id));
  for (const { incident } of records) {
    if (incident.idWritten) continue;
    let { id } = incident;
    for (let attempt = 1; taken.has(id); attempt += 1) id = idOfPath(incident.path, attempt);
    taken.add(id);
    if (id === incident.id) continue;
    Object.assign(incident, { id, url: `/i/${id}/`, permalink: `/i/${id}/` });
  }
}
