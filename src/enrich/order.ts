import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";

/**
 * Puts each enrichment after those whose facts it reads; among those that are free to go, the one listed first goes
 * first.
 * @throws Error when an id is there twice, when an enrichment needs one that is not there, or when they need each other.
 */
export function orderEnrichments(list: readonly Enrichment[]): Enrichment[] {
  const byId = new Map<string, Enrichment>();
  for (const enrichment of list) {
    if (byId.has(enrichment.id)) throw new Error(`There are two enrichments called \`${enrichment.id}\`.`);
    byId.set(enrichment.id, enrichment);
  }
  for (const { id, needs } of list) {
    const missing = needs.find((need) => !byId.has(need));
    if (missing === undefined) continue;
    const there = [...byId.keys()].sort(compareText).join(", ");
    throw new Error(`The enrichment \`${id}\` needs \`${missing}\`, which is not there. There are: ${there}.`);
  }
  const ordered: Enrichment[] = [];
  const placed = new Set<string>();
  for (let waiting = [...list]; waiting.length > 0; ) {
    const next = waiting.find(({ needs }) => needs.every((need) => placed.has(need)));
    if (next === undefined) throw new Error(circleMessage(waiting, placed));
    ordered.push(next);
    placed.add(next.id);
    waiting = waiting.filter((each) => each !== next);
  }
  return ordered;
}

/** Follows the unmet needs until one comes round again. */
function circleMessage(waiting: readonly Enrichment[], placed: ReadonlySet<string>): string {
  const path: string[] = [];
  let at = waiting[0];
  while (at !== undefined && !path.includes(at.id)) {
    path.push(at.id);
    const unmet = at.needs.find((need) => !placed.has(need));
    at = waiting.find(({ id }) => id === unmet);
  }
  const circle = at === undefined ? path : [...path.slice(path.indexOf(at.id)), at.id];
  return `These enrichments need each other: ${circle.map((id) => `\`${id}\``).join(" → ")}. One of them must do without.`;
}
