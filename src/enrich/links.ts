import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type LinkIndex, type TypedLink, typedPointers } from "#model/typed-link.ts";
import { recordOf } from "./own-record.ts";
import { documentFinder } from "./similar/find-documents.ts";

/** Which documents did their authors call a newer version, a duplicate or a recurrence of another? */
export function typedLinks(): Enrichment {
  return { id: "links", needs: [], enrich: collect };
}

function collect(kb: KnowledgeBase): LinkIndex {
  const incidents = kb.records.map(({ incident }) => incident).sort((a, b) => compareText(a.id, b.id));
  const pointing = incidents.flatMap((incident) => {
    const pointers = typedPointers(incident);
    return pointers.length === 0 ? [] : [{ incident, pointers }];
  });
  if (pointing.length === 0) return { links: [], of: recordOf([]) };
  const find = documentFinder(incidents, kb.config);
  const found = new Map<string, TypedLink>();
  for (const { incident, pointers } of pointing) {
    for (const { kind, reversed, given } of pointers) {
      // A name that several documents have does not say which one is meant.
      const [other, ...others] = find({ label: given }, incident);
      if (other === undefined || others.length > 0 || other === incident.id) continue;
      const link = reversed ? { kind, from: other, to: incident.id } : { kind, from: incident.id, to: other };
      found.set(`${kind} ${link.from} ${link.to}`, link);
    }
  }
  const links = [...found.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.kind, b.kind) || compareText(a.to, b.to),
  );
  return { links, of: recordOf(byDocument(links)) };
}

function byDocument(links: readonly TypedLink[]): Map<string, TypedLink[]> {
  const of = new Map<string, TypedLink[]>();
  for (const link of links) {
    for (const id of [link.from, link.to]) {
      const list = of.get(id);
      if (list) list.push(link);
      else of.set(id, [link]);
    }
  }
  return of;
}
