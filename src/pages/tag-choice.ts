import { incidentYear } from "#enrich/incident-day.ts";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { LayoutData } from "#model/page.ts";
import type { TagEntry } from "#model/tags.ts";
import { ownValue } from "./cards.ts";
import { gapUrl } from "./count-urls.ts";
import { tagEntry } from "./entries.ts";

type Choice = LayoutData["tags"];

/** More tags of one service than this help nobody to choose. */
const mostOfService = 12;

/** The tags in the orders in which people look for one: by use, by service, by recency. */
export function tagChoice(kb: KnowledgeBase): Choice {
  const { tags = [], untagged = [], families = [] } = kb.facts.tags ?? {};
  const counts = new Map(tags.map(({ tag, incidents }) => [tag, incidents.length]));
  const shared = tags.filter(({ incidents }) => incidents.length > 1);
  const once = tags.filter(({ incidents }) => incidents.length === 1);
  const link = linksOf(tags);
  return {
    documents: kb.records.length,
    tagged: kb.records.length - untagged.length,
    untagged: { count: untagged.length, url: untagged.length === 0 ? "" : gapUrl("tags") },
    shared: shared.map(tagEntry),
    once: once.map(({ tag }) => link(tag)).sort((a, b) => compareText(a.name, b.name)),
    byService: servicesOf(kb, link),
    byYear: yearsOf(kb, shared, link),
    families: families.map((family) => family.map(({ tag }) => ({ ...link(tag), count: counts.get(tag) ?? 0 }))),
  };
}

type Link = (tag: string) => { name: string; url: string };

function linksOf(tags: readonly TagEntry[]): Link {
  const urls = new Map(tags.map(({ tag, slug }) => [tag, `/tags/${slug}/`]));
  return (tag) => ({ name: tag, url: urls.get(tag) ?? "/tags/" });
}

/** Services whose documents have no tags are left out: here they have nothing to offer. */
function servicesOf({ facts }: KnowledgeBase, link: Link): Choice["byService"] {
  return (facts.services?.groups ?? []).flatMap(({ name, slug, incidents }) => {
    const counts = new Map<string, number>();
    for (const id of incidents) {
      for (const tag of ownValue(facts.tags?.tagsOf, id) ?? []) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const tags = [...counts]
      .sort(([a, m], [b, n]) => n - m || compareText(a, b))
      .slice(0, mostOfService)
      .map(([tag]) => link(tag));
    return tags.length === 0 ? [] : [{ name, url: `/services/${slug}/`, tags }];
  });
}

/** Each tag once, in the year of its newest incident; the tags of one year in the order of the index. */
function yearsOf({ byId }: KnowledgeBase, tags: readonly TagEntry[], link: Link): Choice["byYear"] {
  const years = new Map<string, Choice["byYear"][number]["tags"]>();
  for (const { tag, incidents } of tags) {
    const newest = byId.get(incidents[0] ?? "");
    const year = newest === undefined ? "undated" : incidentYear(newest);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [link(tag)]);
    else ofYear.push(link(tag));
  }
  const order = (year: string) => (year === "undated" ? "" : year);
  return [...years]
    .map(([year, ofYear]) => ({ year, tags: ofYear }))
    .sort((a, b) => compareText(order(b.year), order(a.year)));
}
