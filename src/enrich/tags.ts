import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { TagEntry, TagIndex } from "#model/tags.ts";
import { nameKey } from "./name-key.ts";
import { newestIncidents } from "./newest-records.ts";
import { recordOf } from "./own-record.ts";
import { countSeverities } from "./severity-counts.ts";
import { uniqueSlugs } from "./slug.ts";
import { Spelling } from "./spelling.ts";
import { tagAliases } from "./tag-aliases.ts";
import { tagFamilies } from "./tag-families.ts";

/** More would not be looked at, and one document with thousands of tags must not fill the memory. */
const mostRelated = 12;

/** The last part of the URL of the documents without a tag; no tag may have it. */
const untagged = "untagged";

/** Which incidents carry which tag, after aliasing, and which tags go together? */
export function tagIndex(): Enrichment {
  return { id: "tags", needs: [], enrich: indexTags };
}

function indexTags(kb: KnowledgeBase): TagIndex {
  const { aliases: table, descriptions } = kb.config.tags;
  const aliases = tagAliases(table);
  const spelling = new Spelling([...aliases.canonical, ...Object.keys(descriptions)]);
  const incidents = newestIncidents(kb);
  const keysOf = new Map(incidents.map((incident) => [incident.id, tagKeys(incident)]));
  const members = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const key of keysOf.get(incident.id) ?? []) {
      const tagged = members.get(key);
      if (tagged) tagged.push(incident);
      else members.set(key, [incident]);
    }
  }
  const slugs = uniqueSlugs([...members.keys()], "tag", [untagged]);
  const described = new Map(Object.entries(descriptions).map(([tag, text]) => [aliases.keyOf(tag), text]));
  const tags = [...members].map(
    ([key, tagged]): TagEntry => ({
      tag: spelling.of(key),
      slug: slugs.get(key) ?? key,
      aliases: aliases.aliasesOf(key),
      description: described.get(key) ?? "",
      incidents: tagged.map(({ id }) => id),
      severities: countSeverities(tagged),
      related: related(key, tagged),
    }),
  );
  tags.sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.tag, b.tag));
  return {
    tags,
    families: tagFamilies(tags),
    untagged: incidents.flatMap(({ id }) => (keysOf.get(id)?.length === 0 ? [id] : [])),
    tagsOf: recordOf([...keysOf].map(([id, keys]) => [id, keys.map((key) => spelling.of(key))])),
  };

  /** In the author's order. Only spellings of the tag itself vote on how it is spelled, not its aliases. */
  function tagKeys(incident: Incident): string[] {
    const keys = incident.tags.map((tag) => {
      const key = aliases.keyOf(tag);
      return key === nameKey(tag) ? spelling.note(tag) : key;
    });
    return [...new Set(keys)].filter((key) => key !== "");
  }

  function related(key: string, tagged: readonly Incident[]): TagEntry["related"] {
    const counts = new Map<string, number>();
    for (const { id } of tagged) {
      for (const other of keysOf.get(id) ?? []) if (other !== key) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return [...counts]
      .map(([other, count]) => ({ tag: spelling.of(other), count }))
      .sort((a, b) => b.count - a.count || compareText(a.tag, b.tag))
      .slice(0, mostRelated);
  }
}
