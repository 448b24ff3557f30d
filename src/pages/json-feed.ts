import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import type { Feed } from "./feed-entries.ts";

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function jsonFeed({ config }: Pick<KnowledgeBase, "config">, { url, title, entries }: Feed): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: absoluteUrl(config, url),
    feed_url: absoluteUrl(config, `${url}feed.json`),
    description: config.description,
    language: config.lang,
    authors: [{ name: config.title }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      // One of the contents has to be there, if only as an empty text.
      content_text: entry.summary,
      summary: entry.summary,
      ...(entry.published === undefined ? {} : { date_published: entry.published }),
      ...(entry.updated === undefined ? {} : { date_modified: entry.updated }),
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
      tags: entry.tags,
    })),
  };
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
