import type { IncidentCard, LayoutData, ListPart, PageOf } from "#model/page.ts";
import { countSeverities } from "./cards.ts";

type Data = LayoutData["collection"];

/** What is particular to one list of incidents; the rest follows from the cards. */
export interface CollectionParts extends Pick<Data, "heading" | "parent"> {
  url: string;
  cards: IncidentCard[];
  eyebrow?: string;
  description?: string;
  related?: Data["related"];
  years?: Data["years"];
  severities?: Data["severities"];
  part?: ListPart;
}

/** The page of a list of incidents. */
export function collectionPage(parts: CollectionParts): PageOf<"collection"> {
  const { url, heading, cards, parent, eyebrow = "", description = "", related = [], years = [] } = parts;
  return {
    url,
    layout: "collection",
    title: eyebrow === "" ? heading : `${eyebrow}: ${heading}`,
    description,
    indexed: true,
    data: {
      ...{ heading, eyebrow, description, cards, related, years, parent },
      severities: parts.severities ?? countSeverities(cards),
      ...(parts.part === undefined ? {} : { part: parts.part }),
    },
  };
}
