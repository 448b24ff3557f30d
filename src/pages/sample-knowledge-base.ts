import { defaultConfig } from "#config/defaults.ts";
import { openActions } from "#enrich/actions.ts";
import { causeIndex } from "#enrich/causes.ts";
import { enrich } from "#enrich/enrich.ts";
import { kindIndex } from "#enrich/kinds.ts";
import { serviceIndex } from "#enrich/services.ts";
import { severityRollup } from "#enrich/severity.ts";
import { statistics } from "#enrich/statistics.ts";
import { tagIndex } from "#enrich/tags.ts";
import { ticketIndex } from "#enrich/tickets.ts";
import type { Config } from "#model/config.ts";
import { type Action, emptyIncident, type Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { KnowledgeBase, SimilarIndex } from "#model/knowledge-base.ts";
import type { BodyLink, DocumentRecord } from "#model/record.ts";

export interface SampleDocument extends Partial<Incident> {
  id: string;
  path: string;
  html?: string;
  links?: BodyLink[];
}

/** For tests: a knowledge base of documents that say only what the test is about. Newest first, as they are given. */
export function sampleKnowledgeBase(
  documents: SampleDocument[],
  { config = {}, similar }: { config?: Partial<Config>; similar?: SimilarIndex } = {},
): KnowledgeBase {
  const records = documents.map(({ html = "", links = [], ...given }): DocumentRecord => {
    const incident = { ...emptyIncident(given.path, given.id), title: `Title of ${given.id}`, ...given };
    return { incident, diagnostics: [], body: { html, toc: [], links }, terms: [], contentHash: "" };
  });
  const kb: KnowledgeBase = {
    config: { ...defaultConfig, ...config },
    asOf: "2026-03-01",
    records,
    byId: new Map(records.map(({ incident }) => [incident.id, incident])),
    facts: similar === undefined ? {} : { similar },
  };
  return enrich(kb, [
    tagIndex(),
    serviceIndex(),
    kindIndex(),
    causeIndex(),
    severityRollup(),
    openActions(),
    statistics(),
    ticketIndex(),
  ]);
}

export function sampleDay(iso: string): Instant {
  return { raw: iso, iso, precision: "day", approx: false };
}

export function sampleAction(text: string, more: Partial<Action> = {}): Action {
  return { text, tier: "short", owners: [], done: false, tickets: [], anchor: "a-1", ...more };
}
