import type { Incident } from "#model/incident.ts";
import type { FindDocuments } from "./find-documents.ts";
import { lineOf } from "./shared-values.ts";

/** That the author of one document named another one as similar. */
export interface AuthorLink {
  from: string;
  to: string;
  /** What the author wrote. */
  pointer: string;
  line: number | undefined;
}

/** The wishes of the authors about which documents belong together. */
export interface AuthorLinks {
  /** Those from and to a document; its own come first, in the order of the document. */
  of(id: string): AuthorLink[];
  /** Whether one of the two does not want to be shown with the other. */
  excluded(a: string, b: string): boolean;
}

/** Sections and labels of these roles name other incidents; a link elsewhere in the text says nothing about likeness. */
const roles = new Set(["similar", "related"]);

/** `incidents` sorted by id, so that the order of the links does not depend on the order of reading. */
export function authorLinks(incidents: readonly Incident[], find: FindDocuments): AuthorLinks {
  const outgoing = new Map<string, AuthorLink[]>();
  const incoming = new Map<string, AuthorLink[]>();
  const excluded = new Set<string>();
  for (const incident of incidents) {
    for (const pointer of incident.similar.exclude) {
      for (const id of find({ label: pointer }, incident)) excluded.add(pairKey(incident.id, id));
    }
    for (const link of linksFrom(incident, find)) {
      outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
      incoming.set(link.to, [...(incoming.get(link.to) ?? []), link]);
    }
  }
  return {
    of: (id) => [...(outgoing.get(id) ?? []), ...(incoming.get(id) ?? [])],
    excluded: (a, b) => excluded.size > 0 && excluded.has(pairKey(a, b)),
  };
}

function linksFrom(incident: Incident, find: FindDocuments): AuthorLink[] {
  const refs = incident.refs.flatMap((ref, index) => (roles.has(ref.role) ? [{ ref, path: `refs[${index}]` }] : []));
  const included = incident.similar.include.map((label, index) => ({
    ref: { label },
    path: `similar.include[${index}]`,
  }));
  const links = new Map<string, AuthorLink>();
  for (const { ref, path } of [...refs, ...included]) {
    for (const to of find(ref, incident)) {
      if (to === incident.id || links.has(to)) continue;
      links.set(to, { from: incident.id, to, pointer: ref.label, line: lineOf(incident, path) });
    }
  }
  return [...links.values()];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
