import type { ActionOwner, TrackedAction } from "#model/actions.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { nameKey } from "./name-key.ts";
import { uniqueSlugs } from "./slug.ts";
import { Spelling } from "./spelling.ts";

/** The name of each owner as most actions spell it. */
export class OwnerNames {
  readonly #spelling = new Spelling();

  constructor(incidents: readonly Incident[]) {
    for (const { actions } of incidents) {
      for (const { owners } of actions) for (const owner of owners) this.#spelling.note(owner);
    }
  }

  /** Without blanks, and nobody twice. */
  of(owners: readonly string[]): string[] {
    if (owners.length === 0) return [];
    const keys = new Set(owners.map(nameKey).filter((key) => key !== ""));
    return [...keys].map((key) => this.#spelling.of(key));
  }
}

/** By name, not by how much they have to do: this is no leaderboard. */
export function actionOwners(actions: readonly TrackedAction[]): ActionOwner[] {
  const counts = new Map<string, { name: string; open: number; overdue: number }>();
  for (const { owners, state, overdue } of actions) {
    for (const name of owners) {
      const key = nameKey(name);
      const of = counts.get(key) ?? { name, open: 0, overdue: 0 };
      of.open += state === "open" ? 1 : 0;
      of.overdue += overdue ? 1 : 0;
      counts.set(key, of);
    }
  }
  const slugs = uniqueSlugs([...counts.keys()], "owner");
  return [...counts]
    .map(([key, owner]) => ({ ...owner, slug: slugs.get(key) ?? key }))
    .sort((a, b) => compareText(nameKey(a.name), nameKey(b.name)));
}
