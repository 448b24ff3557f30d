import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { LessonApiName } from "./api-lessons-schema.ts";
import { withAnchor } from "./catalogue.ts";

/** How other programs find a passage. */
interface Pointer {
  id: string;
  url: string;
  title: string;
}

/** Empty when the document is not published. */
export function pointerTo(kb: KnowledgeBase, at: { incident: string; anchor: string }): Pointer[] {
  const incident = kb.byId.get(at.incident);
  if (incident === undefined) return [];
  const { id, url, title } = incident;
  return [{ id, url: absoluteUrl(kb.config, withAnchor(url, at.anchor)), title }];
}

/** What every file begins with. */
export function head(kb: KnowledgeBase, name: LessonApiName) {
  const schema = absoluteUrl(kb.config, `/api/v1/schema/${name}.json`);
  return { schema, asOf: kb.asOf, documents: kb.records.length };
}
