import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { ErrorIndex } from "#model/lessons.ts";
import { errorNames } from "./error-names.ts";
import { newestRecords } from "./newest-records.ts";
import { uniqueSlugs } from "./slug.ts";

/** Which errors have been seen before, and where? */
export function errorIndex(): Enrichment {
  return { id: "errors", needs: [], enrich: indexErrors };
}

function indexErrors(kb: KnowledgeBase): ErrorIndex {
  const seen = new Map<string, string[]>();
  const without: string[] = [];
  for (const { incident } of newestRecords(kb)) {
    const names = errorNames(incident);
    if (names.length === 0) without.push(incident.id);
    for (const name of names) {
      const ids = seen.get(name);
      if (ids === undefined) seen.set(name, [incident.id]);
      else ids.push(incident.id);
    }
  }
  const slugs = uniqueSlugs([...seen.keys()], "error");
  const errors = [...seen].map(([name, incidents]) => ({ name, slug: slugs.get(name) ?? name, incidents }));
  return {
    errors: errors.sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.name, b.name)),
    without,
  };
}
