import type { Page, PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { tagEntry } from "./entries.ts";
import { indexPage } from "./index-page.ts";

/** `/tags/` and `/tags/<tag>/`, from the tag index. */
export function tagPages(cardsOf: CardsOf): PageSource {
  return {
    id: "tags",
    pages: (kb) => {
      const tags = kb.facts.tags?.tags ?? [];
      const urls = new Map(tags.map(({ tag, slug }) => [tag, `/tags/${slug}/`]));
      const cards = cardsOf(kb);
      const index = indexPage({ url: "/tags/", heading: "Tags", entries: tags.map(tagEntry) });
      const pages = tags.map((entry) =>
        collectionPage({
          url: `/tags/${entry.slug}/`,
          heading: entry.tag,
          eyebrow: "Tag",
          description: describe(entry.description, entry.aliases),
          cards: cards.of(entry.incidents),
          severities: entry.severities,
          related: entry.related.flatMap(({ tag, count }) => {
            const url = urls.get(tag);
            return url === undefined ? [] : [{ name: tag, url, count }];
          }),
          parent: { name: "Tags", url: "/tags/" },
        }),
      );
      return [index, ...pages] satisfies Page[];
    },
    files: () => [],
  };
}

function describe(description: string, aliases: string[]): string {
  if (aliases.length === 0) return description;
  const also = `Also written ${aliases.join(", ")}.`;
  return description === "" ? also : `${description} ${also}`;
}
