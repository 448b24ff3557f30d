import type { GroupEntry, TagEntry } from "#model/knowledge-base.ts";
import type { IndexEntry } from "#model/page.ts";

export function tagEntry({ tag, slug, incidents, description, severities }: TagEntry): IndexEntry {
  return { name: tag, url: `/tags/${slug}/`, count: incidents.length, description, severities };
}

/** `section` is the first part of the URL: `services`. */
export function groupEntry(
  group: GroupEntry,
  section: string,
  shown: { name?: string; description: string },
): IndexEntry {
  return {
    name: shown.name ?? group.name,
    url: `/${section}/${group.slug}/`,
    count: group.incidents.length,
    description: shown.description,
    severities: group.severities,
  };
}
