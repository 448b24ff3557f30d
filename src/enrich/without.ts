import type { Incident } from "#model/incident.ts";

/** The incidents that stand in none of the groups, in the order given. */
export function without(groups: readonly { incidents: readonly string[] }[], all: readonly Incident[]): Incident[] {
  const named = new Set(groups.flatMap(({ incidents }) => incidents));
  return all.filter(({ id }) => !named.has(id));
}
