import { incidentDate } from "#enrich/incident-day.ts";
import { dayOf } from "#model/instant.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { PageSource } from "#model/page.ts";
import type { Recurrence } from "#model/recurrence.ts";
import { absoluteUrl } from "./absolute-url.ts";

/** `/api/v1/recurrence.json`: the chains of `/recurrence/` for other programs. */
export const recurrenceApi: PageSource = {
  id: "api-recurrence",
  pages: () => [],
  files: (kb) => [{ url: "/api/v1/recurrence.json", body: `${JSON.stringify(recurrenceJson(kb), undefined, 2)}\n` }],
};

function recurrenceJson(kb: KnowledgeBase) {
  const { compared = kb.records.length, undated = [], chains = [] } = kb.facts.recurrence ?? {};
  return {
    schema: absoluteUrl(kb.config, "/api/v1/schema/recurrence.json"),
    compared,
    undated,
    chains: chains.map((chain) => ({
      reasons: chain.reasons.map(({ kind, value, service }) => ({ kind, value, service: service ?? null })),
      incidents: chain.incidents.map((id) => incidentJson(kb, id)),
      undated: chain.undated,
      links: chain.links.map((link) => linkJson(kb, link)),
    })),
  };
}

function incidentJson(kb: KnowledgeBase, id: string) {
  const incident = kb.byId.get(id);
  const day = (incident && dayOf(incidentDate(incident))) ?? "";
  return { id, url: absoluteUrl(kb.config, incident?.url ?? "/"), title: incident?.title ?? "", day };
}

function linkJson(kb: KnowledgeBase, { earlier, later, days, openThen }: Recurrence) {
  return {
    ...{ earlier, later, days },
    openThen: openThen.map(({ incident, anchor, text, completed }) => ({
      id: incident,
      url: `${absoluteUrl(kb.config, kb.byId.get(incident)?.url ?? "/")}#${anchor}`,
      text,
      completed: completed ?? null,
    })),
  };
}
