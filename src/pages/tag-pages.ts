import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { CardsOf } from "./cards.ts";
import { collectionPage } from "./collection.ts";
import { gapUrl } from "./count-urls.ts";
import { tagChoice } from "./tag-choice.ts";

const parent = { name: "Tags", url: "/tags/" };

/** `/tags/`, `/tags/<tag>/` and `/tags/untagged/`, from the tag index. */
export function tagPages(cardsOf: CardsOf): PageSource {
  return {
    id: "tags",
    pages: (kb) => {
      const tags = kb.facts.tags?.tags ?? [];
      const urls = new Map(tags.map(({ tag, slug }) => [tag, `/tags/${slug}/`]));
      const cards = cardsOf(kb);
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
          parent,
        }),
      );
      return [tagsPage(kb), ...pages, ...untaggedPages(kb, cardsOf)];
    },
    files: () => [],
  };
}

function tagsPage(kb: KnowledgeBase): Page {
  return {
    ...{ url: "/tags/", layout: "tags" as const, title: "Tags", indexed: true },
    description: "What the incidents are about, in the words of their authors.",
    data: tagChoice(kb),
  };
}

function untaggedPages(kb: KnowledgeBase, cardsOf: CardsOf): Page[] {
  const cards = cardsOf(kb).of(kb.facts.tags?.untagged ?? []);
  if (cards.length === 0) return [];
  const page = collectionPage({
    ...{ url: gapUrl("tags"), heading: "Without tags", eyebrow: "Tags", cards, parent },
    description: "Nobody finds them by a tag; a word or two in their front matter would change that.",
  });
  return [{ ...page, indexed: false }];
}

function describe(description: string, aliases: string[]): string {
  if (aliases.length === 0) return description;
  const also = `Also written ${aliases.join(", ")}.`;
  return description === "" ? also : `${description} ${also}`;
}
