import type { Config } from "#model/config.ts";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import { epochOf, type Instant } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { IncidentCard } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** The most that a feed lists: readers ask for it every hour. */
const most = 50;

/** A list of documents that somebody can subscribe to. */
export interface Feed {
  /** The page of the list: `/tags/queue/`; its feeds lie in the same folder. */
  url: string;
  title: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** A URI that stays the same as long as the document has its id. */
  id: string;
  /** Absolute where the base URL is known. */
  url: string;
  title: string;
  /** What is worth knowing, in a sentence or two; may be empty. */
  summary: string;
  /** RFC 3339; absent when the document has no date. */
  published?: string;
  updated?: string;
  tags: string[];
  authors: string[];
}

/** The feed of the documents behind the cards: those that changed last come first, those without a date last. */
export function feedOf(kb: KnowledgeBase, list: Pick<Feed, "url" | "title">, cards: readonly IncidentCard[]): Feed {
  const dated = cards.flatMap((card) => {
    const incident = kb.byId.get(card.id);
    return incident === undefined ? [] : [{ card, incident, changed: epochOf(changedAt(incident)) }];
  });
  const newest = dated.sort(
    (a, b) =>
      (b.changed ?? Number.NEGATIVE_INFINITY) - (a.changed ?? Number.NEGATIVE_INFINITY) ||
      compareText(a.card.id, b.card.id),
  );
  return { ...list, entries: newest.slice(0, most).map(({ card, incident }) => entryOf(kb, card, incident)) };
}

/** When the document changed last, as far as it says so: no clock and no file time is asked. */
export function changedAt({ dates }: Incident): Instant | undefined {
  const { lastUpdated, written, incident, started, detected } = dates;
  return [lastUpdated, written, incident, started, detected].find((date) => epochOf(date) !== undefined);
}

function entryOf(kb: KnowledgeBase, card: IncidentCard, incident: Incident): FeedEntry {
  const { written, incident: happened, started } = incident.dates;
  const published = rfc3339([written, happened, started].find((date) => epochOf(date) !== undefined));
  const updated = rfc3339(changedAt(incident));
  return {
    id: identifier(kb.config, card.url),
    url: absoluteUrl(kb.config, card.url),
    title: card.title === "" ? card.id : card.title,
    summary: card.takeaway,
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    tags: [...new Set([...card.tags, ...card.services].map(({ name }) => name))],
    authors: incident.people.filter(({ role, name }) => role === "author" && name !== "").map(({ name }) => name),
  };
}

/**
 * The absolute URL of a page or file, as what it is known by. A site that does not know its address gives a `tag:` URI (RFC 4151) under a name that nobody can own
 * (RFC 2606), since a feed may not identify anything by a relative address.
 */
export function identifier(config: Pick<Config, "baseUrl" | "pathPrefix">, url: string): string {
  return config.baseUrl === "" ? `tag:nevertwice.invalid,2026:${url}` : absoluteUrl(config, url);
}

/** The start of what is known: `2022-02` → `2022-02-01T00:00:00Z`. */
function rfc3339(instant: Instant | undefined): string | undefined {
  const epoch = epochOf(instant);
  return epoch === undefined ? undefined : new Date(epoch).toISOString().replace(".000Z", "Z");
}
