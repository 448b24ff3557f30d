import { compareText } from "#model/diagnostic.ts";

/** The documents of one commit that have an id written down. Paths are relative to the content folder. */
export type IdsOfTree = readonly { path: string; id: string }[];

export interface IdCollision {
  id: string;
  /** Of the pushed tree. */
  path: string;
  /** The other document: in the pushed tree, or in the target; empty when only the target's ledger knows the id. */
  other: string;
  where: "pushed" | "target" | "ledger";
}

/**
 * Ids that the push would give to a second document. `base` is where the branch left the target: an id that was there is
 * its document's own, wherever the file lies now; one that both sides added since, in different files, was minted twice.
 * `ledger` are ids that the target's ledger knows, of deleted documents too: an old link must not lead to a new document.
 */
export function idCollisions(trees: {
  target: IdsOfTree;
  pushed: IdsOfTree;
  base: IdsOfTree;
  ledger?: Iterable<string>;
}): IdCollision[] {
  const before = new Set(trees.base.map(({ id }) => id));
  const inTarget = new Map(trees.target.map(({ id, path }) => [id, path]));
  const given = new Set(trees.ledger ?? []);
  const first = new Map<string, string>();
  const collisions: IdCollision[] = [];
  for (const { id, path } of [...trees.pushed].sort((a, b) => compareText(a.path, b.path))) {
    const twin = first.get(id);
    if (twin !== undefined) collisions.push({ id, path, other: twin, where: "pushed" });
    else first.set(id, path);
    if (twin !== undefined || before.has(id)) continue;
    const other = inTarget.get(id);
    if (other !== undefined && other !== path) collisions.push({ id, path, other, where: "target" });
    else if (other === undefined && given.has(id)) collisions.push({ id, path, other: "", where: "ledger" });
  }
  return collisions;
}
