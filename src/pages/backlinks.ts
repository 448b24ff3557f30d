import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { FindTarget } from "./link-targets.ts";

/** For each document, the ids of the others whose text or references lead to it, in the order of the records. */
export function backlinksOf(kb: KnowledgeBase, findTarget: FindTarget): Map<string, string[]> {
  const backlinks = new Map<string, string[]>();
  for (const { incident, body } of kb.records) {
    const linked = new Set<string>();
    for (const { kind, target } of body.links) {
      const found = kind === "link" ? findTarget(target, incident.path) : undefined;
      if (found !== undefined) linked.add(found.id);
    }
    for (const { id } of incident.refs) if (id !== undefined && kb.byId.has(id)) linked.add(id);
    linked.delete(incident.id);
    for (const id of linked) {
      const from = backlinks.get(id);
      if (from === undefined) backlinks.set(id, [incident.id]);
      else from.push(incident.id);
    }
  }
  return backlinks;
}
