import { defaultConfig } from "#config/defaults.ts";
import type { Config } from "#model/config.ts";
import { type Action, type ErrorEvidence, emptyIncident, type Incident } from "#model/incident.ts";
import type { Instant } from "#model/instant.ts";
import type { Facts, KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import type { Severity } from "#model/severity.ts";
import { textProfile } from "#read/text-profile.ts";

/** For tests: a document that says only what the test is about. `words` are the terms of its text. */
export type SampleDocument = Partial<Incident> & { id: string; words?: string };

/** For tests: a knowledge base that was not enriched yet; "today" is 2026-03-01. */
export function sampleBase(documents: readonly SampleDocument[], config: Partial<Config> = {}): KnowledgeBase {
  const records = documents.map(({ words = "", ...given }): DocumentRecord => {
    const incident = { ...emptyIncident(`${given.id}.md`, given.id), ...given };
    const terms = [...new Set(words.toLowerCase().split(/\s+/).filter(Boolean))].sort();
    const profile = textProfile(words, incident.title, "");
    return { incident, diagnostics: [], body: { html: "", toc: [], links: [] }, terms, profile, contentHash: given.id };
  });
  return {
    config: { ...defaultConfig, ...config },
    asOf: "2026-03-01",
    records,
    byId: new Map(records.map(({ incident }) => [incident.id, incident])),
    facts: {} satisfies Facts,
  };
}

/** For tests. */
export function day(iso: string): Instant {
  return { raw: iso, iso, precision: iso.length === 10 ? "day" : iso.length === 7 ? "month" : "year", approx: false };
}

/** For tests. */
export function severity(rank: Severity["rank"]): Severity {
  return rank === null ? { rank, label: "", scale: "" } : { rank, label: `SEV${rank}`, scale: "SEV" };
}

/** For tests. */
export function action(text: string, more: Partial<Action> = {}): Action {
  return { text, tier: "short", owners: [], done: false, tickets: [], anchor: "a-1", ...more };
}

/** For tests. */
export function error(given: Partial<ErrorEvidence>): ErrorEvidence {
  return { raw: "", lang: "", frames: [], template: "", line: 1, ...given };
}
