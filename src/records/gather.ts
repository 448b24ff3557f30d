import type { Config } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";

/** Puts records together: newest incident first, then by id. No facts yet. `files` are those of the content folder. */
export function gatherKnowledgeBase(
  records: readonly DocumentRecord[],
  config: Config,
  asOf: string,
  files?: readonly string[],
): KnowledgeBase {
  const sorted = [...records].sort(
    (a, b) => compareText(sortDay(b.incident), sortDay(a.incident)) || compareText(a.incident.id, b.incident.id),
  );
  const byId = new Map(sorted.map((record) => [record.incident.id, record.incident]));
  return {
    config,
    asOf,
    records: sorted,
    byId,
    ...(files ? { files: new Set(files) } : {}),
    facts: Object.create(null),
  };
}

function sortDay({ dates }: Incident): string {
  return dayOf(dates.incident ?? dates.started ?? dates.detected ?? dates.written) ?? "";
}
