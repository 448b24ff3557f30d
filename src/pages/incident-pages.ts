import type { Config } from "#model/config.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource } from "#model/page.ts";
import type { ReadingFacts } from "#model/reading.ts";
import type { DocumentRecord } from "#model/record.ts";
import { type Attachments, attachmentsOf, withFoundFiles } from "./attachments.ts";
import { backlinksOf } from "./backlinks.ts";
import { resolveBodyLinks } from "./body-links.ts";
import type { CardsOf } from "./cards.ts";
import { withTicketLinks, withTicketUrls } from "./incident-tickets.ts";
import { type FindTarget, linkTargets } from "./link-targets.ts";
import { openGraph } from "./open-graph.ts";
import type { PageInputs } from "./page-inputs.ts";
import { neighboursOf, readingFacts } from "./reading-facts.ts";
import { recurrenceNotes } from "./recurrence-notes.ts";
import { relationsOf } from "./relations.ts";
import { similarBox } from "./similar-box.ts";
import { sourceLinks } from "./source-links.ts";

type Inputs = Pick<PageInputs, "attachment" | "contentFolder" | "history" | "pictureSize">;

/** `/i/<id>/`: the page of one issue and its permalink for ever, and the pictures beside the document. */
export function incidentPages(cardsOf: CardsOf, inputs: Inputs): PageSource {
  return {
    id: "incident",
    pages: (kb) => {
      const findTarget = linkTargets(kb, inputs.contentFolder);
      const backlinks = backlinksOf(kb, findTarget);
      const neighbours = neighboursOf(cardsOf(kb).all);
      const published = new Set(kb.records.map(({ incident }) => incident.path));
      return kb.records.flatMap((record) => {
        const body = bodyOf(record, { kb, findTarget, attachments: attachmentsOf(record, inputs) });
        const html = withTicketLinks(body, record, kb);
        const shown = { ...record, incident: withTicketUrls(withFoundFiles(record.incident, inputs, published), kb) };
        const { id } = record.incident;
        const reading = readingFacts(record, inputs.history, neighbours.get(id) ?? { newer: null, older: null });
        return incidentPage(shown, kb, cardsOf, { html, linkedFrom: backlinks.get(id) ?? [], reading });
      });
    },
    files: (kb) => kb.records.flatMap((record) => attachmentsOf(record, inputs).files),
  };
}

interface Parts {
  html: string;
  /** Ids. */
  linkedFrom: string[];
  reading: Omit<ReadingFacts, "historyUrl">;
}

function incidentPage({ incident, body }: DocumentRecord, kb: KnowledgeBase, cardsOf: CardsOf, parts: Parts): Page[] {
  const cards = cardsOf(kb);
  const card = cards.byId.get(incident.id);
  const links = sourceLinks(incident.path, kb.config);
  if (card === undefined) return [];
  return [
    {
      url: incident.url,
      layout: "incident",
      title: incident.title === "" ? incident.id : incident.title,
      description: card.takeaway,
      indexed: true,
      og: openGraph(card, incident.durations),
      data: {
        ...{ incident, card, html: parts.html, toc: body.toc },
        similar: similarBox(incident, kb, cards),
        backlinks: cards.of(parts.linkedFrom),
        relations: relationsOf(incident.id, kb, cards),
        ...recurrenceNotes(incident.id, kb, cards),
        permalink: permalink(incident.url, kb.config),
        editUrl: links.edit,
        reading: { ...parts.reading, historyUrl: links.history },
      },
    },
  ];
}

interface LinkContext {
  kb: KnowledgeBase;
  findTarget: FindTarget;
  attachments: Attachments;
}

function bodyOf({ incident, body }: DocumentRecord, { kb, findTarget, attachments }: LinkContext): string {
  const prefix = kb.config.pathPrefix.replace(/\/$/, "");
  return resolveBodyLinks(body.html, (index) => {
    const link = body.links[index];
    if (link === undefined) return { written: "" };
    const picture = attachments.urls.get(index);
    if (picture !== undefined)
      return { url: prefix + picture, written: link.target, size: attachments.sizes.get(picture) };
    const found = link.kind === "link" ? findTarget(link.target, incident.path) : undefined;
    const url = found && kb.byId.get(found.id)?.url;
    return { url: url === undefined ? undefined : prefix + url + encodeHash(found?.hash ?? ""), written: link.target };
  });
}

/** As a URL has it, whether or not the author encoded it. */
function encodeHash(hash: string): string {
  try {
    return encodeURI(decodeURI(hash));
  } catch {
    return encodeURI(hash.replace(/\p{Cs}/gu, ""));
  }
}

/** Absolute where the site knows its address; otherwise root-relative, and the layout adds the prefix. */
function permalink(url: string, { baseUrl, pathPrefix }: Config): string {
  return baseUrl === "" ? url : baseUrl + pathPrefix.replace(/\/$/, "") + url;
}
