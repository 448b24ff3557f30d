import { idOfPath } from "#kinds/ids.ts";
import type { DocumentRecord } from "#model/record.ts";

/**
 * Ids made from paths have five characters, so that two paths of a large knowledge base may share one. The first path in
 * order keeps it; the others get the next attempt. Ids that authors wrote are never touched. What counts is which records
 * are given, not how they were settled before: those that are published must not avoid the id of one that is not.
 */
export function settleIds(records: readonly DocumentRecord[]): void {
  for (const [{ incident }, id] of settledIds(records)) if (id !== incident.id) Object.assign(incident, named(id));
}

/** The same without touching the records: those whose id changes are copied. */
export function withSettledIds(records: readonly DocumentRecord[]): DocumentRecord[] {
  const settled = settledIds(records);
  return records.map((record) => {
    const id = settled.get(record) ?? record.incident.id;
    return id === record.incident.id ? record : { ...record, incident: { ...record.incident, ...named(id) } };
  });
}

function settledIds(records: readonly DocumentRecord[]): Map<DocumentRecord, string> {
  const taken = new Set(records.filter(({ incident }) => incident.idWritten).map(({ incident }) => incident.id));
  const settled = new Map<DocumentRecord, string>();
  for (const record of records) {
    const { idWritten, path } = record.incident;
    if (idWritten) continue;
    let id = idOfPath(path);
    for (let attempt = 1; taken.has(id); attempt += 1) id = idOfPath(path, attempt);
    taken.add(id);
    settled.set(record, id);
  }
  return settled;
}

function named(id: string) {
  return { id, url: `/i/${id}/`, permalink: `/i/${id}/` };
}
