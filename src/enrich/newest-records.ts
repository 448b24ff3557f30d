import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { incidentEpoch } from "./incident-day.ts";

/** The documents in the order in which most questions are answered. */
interface Chronicle {
  records: readonly DocumentRecord[];
  incidents: readonly Incident[];
  /** By id, of those with a date: milliseconds since the Unix epoch. */
  epochs: ReadonlyMap<string, number>;
}

/** Nearly every enrichment asks for the same order, and none may change an incident: reading all dates once is enough. */
const chronicles = new WeakMap<readonly DocumentRecord[], Chronicle>();

/** The records newest first, those without a date last, then by id, whatever order they come in. */
export function newestRecords(kb: KnowledgeBase): readonly DocumentRecord[] {
  return chronicleOf(kb).records;
}

/** The incidents in the same order. */
export function newestIncidents(kb: KnowledgeBase): readonly Incident[] {
  return chronicleOf(kb).incidents;
}

/** By the id of each incident with a date: when it happened, in milliseconds since the Unix epoch. */
export function epochsById(kb: KnowledgeBase): ReadonlyMap<string, number> {
  return chronicleOf(kb).epochs;
}

function chronicleOf({ records }: KnowledgeBase): Chronicle {
  const known = chronicles.get(records);
  if (known !== undefined && known.records.length === records.length) return known;
  const made = chronicle(records);
  chronicles.set(records, made);
  return made;
}

function chronicle(records: readonly DocumentRecord[]): Chronicle {
  const dated = records.map((record) => {
    const { incident } = record;
    return { record, id: incident.id, epoch: incidentEpoch(incident) ?? Number.NEGATIVE_INFINITY };
  });
  dated.sort((a, b) => (a.epoch === b.epoch ? compareText(a.id, b.id) : b.epoch - a.epoch));
  const epochs = new Map<string, number>();
  for (const { id, epoch } of dated) if (epoch !== Number.NEGATIVE_INFINITY) epochs.set(id, epoch);
  return {
    records: dated.map(({ record }) => record),
    incidents: dated.map(({ record }) => record.incident),
    epochs,
  };
}
