import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { type Feed, type FeedEntry, identifier } from "./feed-entries.ts";
import { xmlElement } from "./xml.ts";

/** The format wants a time; this one says that there is none, and never changes. */
const unknownTime = "1970-01-01T00:00:00Z";

/** The feed as Atom (RFC 4287). */
export function atomFeed({ config }: Pick<KnowledgeBase, "config">, { url, title, entries }: Feed): string {
  const updated = entries.reduce((last, entry) => (timeOf(entry) > last ? timeOf(entry) : last), unknownTime);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${config.lang}">`,
    xmlElement("id", identifier(config, `${url}feed.xml`)),
    xmlElement("title", title),
    xmlElement("subtitle", config.description),
    xmlElement("updated", updated),
    `<author>${xmlElement("name", config.title)}</author>`,
    xmlElement("generator", "nevertwice"),
    xmlElement("link", "", { rel: "self", type: "application/atom+xml", href: absoluteUrl(config, `${url}feed.xml`) }),
    xmlElement("link", "", { rel: "alternate", type: "text/html", href: absoluteUrl(config, url) }),
    ...entries.map(entryElement),
    "</feed>",
  ];
  return `${lines.join("\n")}\n`;
}

function entryElement(entry: FeedEntry): string {
  const { id, url, title, summary, published, tags, authors } = entry;
  return [
    "<entry>",
    xmlElement("id", id),
    xmlElement("title", title),
    xmlElement("link", "", { rel: "alternate", type: "text/html", href: url }),
    xmlElement("updated", timeOf(entry)),
    ...(published === undefined ? [] : [xmlElement("published", published)]),
    ...authors.map((name) => `<author>${xmlElement("name", name)}</author>`),
    ...tags.map((term) => xmlElement("category", "", { term })),
    // The summary is required only of entries that have no page.
    ...(summary === "" ? [] : [xmlElement("summary", summary)]),
    "</entry>",
  ].join("\n");
}

function timeOf({ updated }: FeedEntry): string {
  return updated ?? unknownTime;
}
