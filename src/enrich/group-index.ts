import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { GroupEntry, GroupIndex, KnowledgeBase } from "#model/knowledge-base.ts";
import { newestIncidents } from "./newest-records.ts";
import { countSeverities } from "./severity-counts.ts";
import { plainSlug, uniqueSlugs } from "./slug.ts";
import { Spelling } from "./spelling.ts";
import { without } from "./without.ts";

export interface Grouping {
  /** The names that an incident belongs under; blank ones and repetitions do not count. */
  namesOf(incident: Incident): readonly string[];
  /** Names whose spelling the configuration fixes. */
  configured?: readonly string[];
  /** Starts the slug of a name without a letter or digit. */
  slugPrefix: string;
  /** A name with one of these slugs is none: its page would stand where another one does. */
  reserved?: readonly string[];
}

/** Groups incidents by the names that they carry, most used first, then by name. */
export function groupIndex(
  kb: KnowledgeBase,
  { namesOf, configured = [], slugPrefix, reserved = [] }: Grouping,
): GroupIndex {
  const spelling = new Spelling(configured);
  const members = new Map<string, Incident[]>();
  for (const incident of newestIncidents(kb)) {
    const keys = new Set(namesOf(incident).map((name) => spelling.note(name)));
    for (const key of keys) {
      if (key === "" || reserved.includes(plainSlug(key))) continue;
      const group = members.get(key);
      if (group) group.push(incident);
      else members.set(key, [incident]);
    }
  }
  const slugs = uniqueSlugs([...members.keys()], slugPrefix);
  const groups = [...members].map(
    ([key, incidents]): GroupEntry => ({
      name: spelling.of(key),
      slug: slugs.get(key) ?? key,
      incidents: incidents.map(({ id }) => id),
      severities: countSeverities(incidents),
    }),
  );
  return { groups: groups.sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.name, b.name)) };
}

/** Ids of the incidents that are in no group, newest first. */
export function ungrouped(kb: KnowledgeBase, { groups }: GroupIndex): string[] {
  return without(groups, newestIncidents(kb)).map(({ id }) => id);
}
