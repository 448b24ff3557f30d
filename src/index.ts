/**
 * What a configuration and programs that embed nevertwice use. Everything else is inside the house and may move.
 */
export { defineConfig } from "#config/define-config.ts";
export {
  causeIndex,
  kindIndex,
  openActions,
  serviceIndex,
  severityRollup,
  similarIssues,
  tagIndex,
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
export { buildSite } from "./build-site.ts";
export { compileKnowledgeBase } from "./pipeline.ts";
