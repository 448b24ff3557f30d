import { compareText } from "#model/diagnostic.ts";
import type { Kind } from "#model/kind.ts";
import type { GroupEntry, KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { groupEntry } from "./entries.ts";
import { indexPage } from "./index-page.ts";

/** `/kinds/` and `/kinds/<kind>/`. */
export function kindPages(cardsOf: CardsOf, kinds: readonly Kind[]): PageSource {
  const byId = new Map<string, Kind>(kinds.map((kind) => [kind.id, kind]));
  return groupPages(cardsOf, {
    section: "kinds",
    heading: "Kinds",
    eyebrow: "Kind",
    groups: (kb) => kb.facts.kinds?.groups ?? [],
    shown: ({ name }) => ({ name: byId.get(name)?.plural ?? name, description: byId.get(name)?.description ?? "" }),
  });
}

interface Grouping {
  /** The first part of the URL. */
  section: string;
  heading: string;
  eyebrow: string;
  groups(kb: KnowledgeBase): GroupEntry[];
  shown(group: GroupEntry, kb: KnowledgeBase): { name: string; description: string };
}

function groupPages(cardsOf: CardsOf, { section, heading, eyebrow, groups, shown }: Grouping): PageSource {
  return {
    id: section,
    pages: (kb) => {
      const cards = cardsOf(kb);
      const entries = [...groups(kb)]
        .sort((a, b) => b.incidents.length - a.incidents.length || compareText(a.name, b.name))
        .map((group) => ({ group, entry: groupEntry(group, section, shown(group, kb)) }));
      const pages = entries.map(
        ({ group, entry }): Page =>
          collectionPage({
            url: entry.url,
            heading: entry.name,
            eyebrow,
            description: entry.description,
            cards: cards.of(group.incidents),
            severities: group.severities,
            parent: { name: heading, url: `/${section}/` },
          }),
      );
      return [indexPage({ url: `/${section}/`, heading, entries: entries.map(({ entry }) => entry) }), ...pages];
    },
    files: () => [],
  };
}
