import type { Kind } from "#model/kind.ts";

/** The name of a kind for several documents of it, by its id. */
export function kindNames(kinds: readonly Kind[]): (id: string) => string {
  const names = new Map<string, string>(kinds.map(({ id, plural }) => [id, plural]));
  return (id) => names.get(id) ?? id;
}
