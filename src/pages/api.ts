import * as z from "zod";
import { compareText } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource, SiteFile } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { commandSchemas } from "./api-command-schema.ts";
import { type ApiName, apiSchemas, publishedSchema } from "./api-schema.ts";

const folder = "/api/v1";

/** The knowledge base for other programs: sorted, without a clock, the same bytes for the same content. */
export const apiPages: PageSource = {
  id: "api",
  pages: () => [],
  files: (kb) => [
    file(`${folder}/incidents.json`, incidentList(kb)),
    ...kb.records.map(({ incident }) => file(`${folder}/incidents/${incident.id}.json`, incidentModel(kb, incident))),
    file(`${folder}/changes.json`, changeIndex(kb)),
    ...(Object.keys(apiSchemas) as ApiName[]).map((name) =>
      file(`${folder}/schema/${name}.json`, publishedSchema(name)),
    ),
    ...Object.entries(commandSchemas).map(([name, schema]) =>
      file(`${folder}/schema/${name}.json`, z.toJSONSchema(schema)),
    ),
  ],
};

function file(url: string, data: unknown): SiteFile {
  return { url, body: `${JSON.stringify(data, undefined, 2)}\n` };
}

function schemaUrl(kb: KnowledgeBase, name: ApiName): string {
  return absoluteUrl(kb.config, `${folder}/schema/${name}.json`);
}

function incidentList(kb: KnowledgeBase) {
  const incidents = kb.records.map(({ incident }) => ({
    id: incident.id,
    url: absoluteUrl(kb.config, incident.url),
    kind: incident.kind,
    title: incident.title,
    takeaway: incident.takeaway ?? "",
    severity: { rank: incident.severity.rank, label: incident.severity.label },
    docStatus: incident.docStatus,
    incidentStatus: incident.incidentStatus,
    dates: incident.dates,
    tags: tagsOf(kb, incident),
    services: incident.services,
    tickets: ticketsOf(kb, incident),
    similar: (kb.facts.similar?.of[incident.id] ?? []).map(({ id }) => id),
    openActions: kb.facts.actions?.openOf[incident.id] ?? 0,
  }));
  return { schema: schemaUrl(kb, "incidents"), asOf: kb.asOf, count: incidents.length, incidents };
}

function tagsOf(kb: KnowledgeBase, incident: Incident): string[] {
  return kb.facts.tags?.tagsOf[incident.id] ?? incident.tags;
}

/** Where nobody looked for tickets, those that the fields name. */
function ticketsOf({ facts }: KnowledgeBase, { id: document, refs }: Incident): string[] {
  if (facts.tickets !== undefined) return facts.tickets.own[document] ?? [];
  return [...new Set(refs.flatMap((ref) => (ref.role === "incident" && ref.id ? [ref.id] : [])))];
}

/** The whole typed model. What concerns the author alone (problems, residue, suppressions, positions) stays out. */
function incidentModel(kb: KnowledgeBase, incident: Incident) {
  const {
    problems,
    residue,
    suppressions,
    places,
    path,
    similar: _wishes,
    withdrawn,
    url,
    timeline,
    ...model
  } = incident;
  const similar = (kb.facts.similar?.of[incident.id] ?? []).map(({ id, strength, evidence }) => ({
    id,
    strength,
    evidence: evidence.map((reason) => ({ ...reason, weight: Math.round(reason.weight * 10_000) / 10_000 })),
  }));
  return {
    schema: schemaUrl(kb, "incident"),
    ...model,
    tags: tagsOf(kb, incident),
    url: absoluteUrl(kb.config, url),
    permalink: absoluteUrl(kb.config, incident.permalink),
    timeline: timeline.map((rows) => rows.map(({ place, ...row }) => row)),
    source: { path },
    similar,
  };
}

function changeIndex(kb: KnowledgeBase) {
  const entries = kb.records.map(
    ({ incident, contentHash }) => [incident.id, { url: absoluteUrl(kb.config, incident.url), contentHash }] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}
