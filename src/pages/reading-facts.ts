import type { ContentHistory } from "#model/history.ts";
import type { IncidentCard } from "#model/page.ts";
import type { Neighbour, ReadingFacts } from "#model/reading.ts";
import type { DocumentRecord } from "#model/record.ts";

/** Of prose about systems; people read fiction faster. */
const wordsPerMinute = 200;

/** How long a document takes, how it came about, and what lies beside it in the list of all. */
export function readingFacts(
  { incident, body }: DocumentRecord,
  history: ContentHistory,
  beside: Pick<ReadingFacts, "newer" | "older">,
): Omit<ReadingFacts, "historyUrl"> {
  const { words } = body;
  return {
    minutes: words === undefined ? 0 : Math.max(1, Math.round(words / wordsPerMinute)),
    history: history.state === "known" ? (history.of.get(incident.path) ?? null) : unknownOrNone(history.state),
    ...beside,
  };
}

function unknownOrNone(state: "unknown" | "none"): "unknown" | null {
  return state === "unknown" ? "unknown" : null;
}

/** The neighbours of each incident by its id, in the order of the list of all incidents: newest first. */
export function neighboursOf(cards: readonly IncidentCard[]): Map<string, Pick<ReadingFacts, "newer" | "older">> {
  return new Map(
    cards.map(({ id }, at) => [id, { newer: asNeighbour(cards[at - 1]), older: asNeighbour(cards[at + 1]) }]),
  );
}

function asNeighbour(card: IncidentCard | undefined): Neighbour | null {
  return card === undefined ? null : { title: card.title === "" ? card.id : card.title, url: card.url, day: card.day };
}
