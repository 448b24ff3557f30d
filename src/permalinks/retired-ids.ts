import type { Ledger } from "#model/ledger.ts";

/** A document, by the id that its author wrote. */
export interface NamedDocument {
  id: string;
  path: string;
}

/**
 * New documents that took the id of one that was withdrawn: an old link must not lead to another document. Who brings the
 * old one back takes the word away from its line. Two documents that have one id now are for the rule `duplicate-id`.
 *
 * @param before ids of the documents that were there
 */
export function retiredIds(
  documents: readonly NamedDocument[],
  before: ReadonlySet<string>,
  { lines }: Pick<Ledger, "lines">,
): NamedDocument[] {
  const retired = new Set(lines.flatMap(({ id, withdrawn }) => (withdrawn === undefined ? [] : [id])));
  return documents.filter(({ id }) => retired.has(id) && !before.has(id));
}
