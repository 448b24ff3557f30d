/**
 * What a configuration and programs that embed nevertwice use. Everything else is inside the house and may move.
 */
import type { BuiltSite } from "./build-site.ts";
import type { BuildRequest, Compiled } from "./pipeline.ts";

export { defineConfig, type UserConfig } from "#config/define-config.ts";
export {
  alertIndex,
  causeIndex,
  deferredDecisions,
  documentationGaps,
  errorIndex,
  fixCatalogue,
  kindIndex,
  lessonIndex,
  onThisDay,
  openActions,
  recurrences,
  serviceIndex,
  severityRollup,
  similarIssues,
  statistics,
  tagIndex,
  ticketIndex,
  typedLinks,
} from "#enrich/index.ts";
export type { Config } from "#model/config.ts";
export type { Diagnostic, Finding, Level } from "#model/diagnostic.ts";
export type { Enrichment } from "#model/enrichment.ts";
export type { Incident } from "#model/incident.ts";
export type { Kind } from "#model/kind.ts";
export type { Facts, KnowledgeBase } from "#model/knowledge-base.ts";
export type { Page, PageSource, SiteFile } from "#model/page.ts";
export type { Rule } from "#model/rule.ts";
export type { TraceLanguage } from "#model/trace.ts";
export type { BuildRequest, Compiled } from "./pipeline.ts";

/** Reads, checks and enriches a knowledge base. Loaded when called: a configuration imports this module and needs none of it. */
export async function compileKnowledgeBase(request: BuildRequest): Promise<Compiled> {
  return (await import("./pipeline.ts")).compileKnowledgeBase(request);
}

/** Renders and writes the site of a compiled knowledge base. */
export async function buildSite(compiled: Compiled, target: { out: string; clean: boolean }): Promise<BuiltSite> {
  return (await import("./build-site.ts")).buildSite(compiled, target);
}
