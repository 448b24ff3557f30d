import type { Incident } from "#model/incident.ts";
import { plainText } from "#read/plain-text.ts";
import type { Source } from "#read/source.ts";

/** Everything that the author wrote, for finding: title, front matter and body, without what the template left. */
export function authorText(source: Source, incident: Incident): string {
  const metadata = incident.metadata.map((entry) => entry.value);
  return [incident.title, ...incident.tags, ...incident.services, ...metadata, plainText(source.root)].join("\n");
}
