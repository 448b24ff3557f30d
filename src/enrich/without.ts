import type { Incident } from "#model/incident.ts";

type Groups = readonly { incidents: readonly string[] }[];

/** Rollups, tables and gaps ask the same of the same groups. */
const answers = new WeakMap<Groups, { all: readonly Incident[]; left: readonly Incident[] }>();

/** The incidents that stand in none of the groups, in the order given. Neither list may change afterwards. */
export function without(groups: Groups, all: readonly Incident[]): readonly Incident[] {
  const known = answers.get(groups);
  if (known?.all === all) return known.left;
  const named = new Set<string>();
  for (const { incidents } of groups) for (const id of incidents) named.add(id);
  const left = all.filter(({ id }) => !named.has(id));
  answers.set(groups, { all, left });
  return left;
}
