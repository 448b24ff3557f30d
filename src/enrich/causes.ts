import { compareText } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { CauseIndex, InferredCause, SharedFactor } from "#model/lessons.ts";
import { groupIndex, ungrouped } from "./group-index.ts";
import { inferredCauses } from "./inferred-causes.ts";
import { nameKey } from "./name-key.ts";
import { newestIncidents } from "./newest-records.ts";
import { plainSlug, uniqueSlugs } from "./slug.ts";
import { Spelling } from "./spelling.ts";

/** Slugs of pages beside those of the causes. */
const reserved = ["uncategorised", "factors"];

/** Longer than this, a factor without a name of its own is a story, which nobody else tells alike. Code units. */
const longestFactor = 120;

/**
 * Which causes keep coming back, as the authors categorised them? An incident with several categories stands under each
 * of them: the first one stated is not the only one. What the words of a document speak for where its author chose
 * nothing is kept apart from that.
 */
export function causeIndex(): Enrichment {
  return { id: "causes", needs: [], enrich: indexCauses };
}

function indexCauses(kb: KnowledgeBase): CauseIndex {
  const index = groupIndex(kb, { namesOf: categoriesOf, slugPrefix: "cause", reserved });
  const slugs = new Map(index.groups.map(({ name, slug }) => [nameKey(name), slug]));
  const incidents = newestIncidents(kb);
  return {
    ...index,
    uncategorised: ungrouped(kb, index),
    inferred: inferredGroups(incidents, slugs),
    ...factorsOf(incidents),
  };
}

function categoriesOf({ causeCategories, bugClass }: Incident): string[] {
  return [...causeCategories, ...(bugClass === undefined ? [] : [bugClass])];
}

function inferredGroups(incidents: readonly Incident[], slugs: ReadonlyMap<string, string>): InferredCause[] {
  const groups = new Map<string, InferredCause>();
  for (const incident of incidents) {
    for (const { name, evidence } of inferredCauses(incident)) {
      const group = groups.get(name) ?? { name, slug: slugs.get(nameKey(name)) ?? plainSlug(name), incidents: [] };
      group.incidents.push({ id: incident.id, evidence });
      groups.set(name, group);
    }
  }
  return [...groups.values()].sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.name, b.name));
}

/** Factors are the same when they have the same name, or, without names, when they are the same short sentence. */
function factorsOf(incidents: readonly Incident[]): Pick<CauseIndex, "factors" | "factorCount"> {
  const spelling = new Spelling();
  const members = new Map<string, Set<string>>();
  let factorCount = 0;
  for (const { id, causes } of incidents) {
    for (const { role, title = "", text } of causes) {
      if (role !== "contributing") continue;
      factorCount += 1;
      const name = title.trim() === "" ? text.trim() : title;
      if (name.length > longestFactor) continue;
      const key = spelling.note(name.replace(/[.;:]$/, ""));
      if (key !== "") members.set(key, (members.get(key) ?? new Set()).add(id));
    }
  }
  const slugs = uniqueSlugs([...members.keys()], "factor");
  const factors = [...members].map(
    ([key, ids]): SharedFactor => ({ name: spelling.of(key), slug: slugs.get(key) ?? key, incidents: [...ids] }),
  );
  return {
    factors: factors.sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.name, b.name)),
    factorCount,
  };
}
