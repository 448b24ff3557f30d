import type { Enrichment } from "#model/enrichment.ts";
import type { Fix } from "#model/incident.ts";
import type { FixEntry, FixIndex } from "#model/lessons.ts";
import type { DocumentRecord } from "#model/record.ts";
import { errorNames } from "./error-names.ts";
import { newestRecords } from "./newest-records.ts";
import { passageAnchor } from "./passage-anchor.ts";

/** What helped, against which error, and did anybody check that it holds? */
export function fixCatalogue(): Enrichment {
  return {
    id: "fixes",
    needs: [],
    enrich: (kb): FixIndex => {
      const records = newestRecords(kb);
      return {
        fixes: records.flatMap(fixesOf),
        without: records.flatMap(({ incident }) => (incident.fixes.length === 0 ? [incident.id] : [])),
      };
    },
  };
}

/** True for what was meant to last only until a better fix came. */
export function isForNow({ kind }: Pick<Fix, "kind">): boolean {
  return kind === "workaround" || kind === "hotfix";
}

function fixesOf(record: DocumentRecord): FixEntry[] {
  const { incident } = record;
  const errors = errorNames(incident);
  const lasting = incident.fixes.some(({ kind }) => kind === "permanent");
  return incident.fixes.map(({ verified, ...fix }, at) => ({
    ...fix,
    incident: incident.id,
    n: at + 1,
    anchor: passageAnchor(record, [`fix-${at + 1}`, "fix"]),
    checks: { done: verified.filter(({ ticked }) => ticked).length, of: verified.length },
    errors,
    onlyForNow: isForNow(fix) && !lasting,
  }));
}
