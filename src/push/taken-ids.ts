import type { Diagnostic } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Ledger } from "#model/ledger.ts";
import { startOfFile } from "#model/place.ts";
import { retiredIds } from "#permalinks/retired-ids.ts";

/**
 * New documents with the id of one that was withdrawn.
 *
 * @param fresh paths of documents that the push adds or changes
 * @param before the documents that were there, by id
 */
export function takenFromWithdrawn(
  after: KnowledgeBase,
  fresh: ReadonlyMap<string, string>,
  ledger: Ledger,
  before: () => ReadonlyMap<string, unknown>,
): Diagnostic[] {
  const named = after.records
    .map(({ incident }) => incident)
    .filter(({ path, idWritten, withdrawn }) => fresh.has(path) && idWritten && withdrawn === undefined);
  const suspects = retiredIds(named, new Set(), ledger);
  if (suspects.length === 0) return [];
  return retiredIds(named, new Set(before().keys()), ledger).map(({ id, path }) => ({
    ...{ file: path, ...(after.byId.get(id)?.places.id ?? startOfFile) },
    ...{ rule: "duplicate-id", level: "error", url: "", related: [], fixable: false },
    message: `Unexpected id \`${id}\` of a document that was withdrawn, expected one of its own`,
    help: "Give the document a new id, `nt-` and five characters. If it is the old one come back, take `withdrawn` and what follows it off the line in `permalinks.txt`.",
  }));
}
