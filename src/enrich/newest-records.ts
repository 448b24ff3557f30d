import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { newestFirst } from "./incident-day.ts";

/** The records in the order of `newestFirst`, whatever order they come in. */
export function newestRecords({ records }: KnowledgeBase): DocumentRecord[] {
  const byId = new Map(records.map((record) => [record.incident.id, record]));
  return newestFirst(records.map(({ incident }) => incident)).flatMap(({ id }) => byId.get(id) ?? []);
}
