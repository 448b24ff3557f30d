import type { Config } from "#model/config.ts";
import type { Diagnostic, Finding } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { startOfFile } from "#model/place.ts";
import type { DocumentContext, DocumentRule, KnowledgeBaseRule, Rule } from "#model/rule.ts";
import type { DocStatus } from "#model/status.ts";
import { concealSecrets } from "./conceal-secrets.ts";
import { diagnosticOf, inOrder } from "./diagnostics.ts";
import { internalError } from "./internal-error.ts";
import { levelOf } from "./level-of.ts";
import { isRefused } from "./refused.ts";
import { suppressionUnused } from "./suppression-unused.ts";
import { fixedRules, unusedFinding, withoutSuppressed } from "./suppressions.ts";

/**
 * What the document rules say about one document, sorted. `file` is the incident's path. Never throws: a rule that does
 * becomes an `internal-error` of this document, and the others go on.
 */
export async function checkDocument(
  incident: Incident,
  context: DocumentContext,
  checked: readonly Rule[],
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  const refused = isRefused(incident);
  for (const rule of checked) {
    // Of a document that was not read, "has no tags" and the like would be true and no help.
    if (rule.scope !== "document" || (refused && !rule.essential)) continue;
    found.push(...(await diagnosticsOfRule(rule, incident, context)));
  }
  const settled = settle(found, incident, checked, "document", context.config);
  return inOrder(concealSecrets(settled, context.text));
}

/** The findings without those that the author suppressed, and with one for each suppression that no rule of this scope needs. */
function settle(
  found: readonly Diagnostic[],
  incident: Incident,
  checked: readonly Rule[],
  scope: Rule["scope"],
  config: Config,
): Diagnostic[] {
  if (incident.suppressions.length === 0) return [...found];
  const fixed = fixedRules(checked);
  const { diagnostics, unused } = withoutSuppressed(found, incident, fixed);
  const level = levelOf(suppressionUnused, config, incident.docStatus);
  if (level === "off" || !checked.some(({ id }) => id === suppressionUnused.id)) return diagnostics;
  const ofBase = new Set(checked.flatMap((rule) => (rule.scope === "knowledge-base" ? [rule.id] : [])));
  const ours = unused.filter(({ rule }) => ofBase.has(rule) === (scope === "knowledge-base"));
  const findings = ours.map((one) =>
    diagnosticOf(unusedFinding(one, fixed), incident.path, suppressionUnused.id, level, config),
  );
  return [...diagnostics, ...findings];
}

/** What the rules about the knowledge base as a whole say, sorted. `file` is the path of the incident concerned. */
export function checkKnowledgeBase(kb: KnowledgeBase, checked: readonly Rule[]): Diagnostic[] {
  const statuses = new Map(kb.records.map(({ incident }) => [incident.path, incident.docStatus]));
  const found = checked.flatMap((rule) => (rule.scope === "knowledge-base" ? findingsOfBase(rule, kb, statuses) : []));
  const suppressing = kb.records.map(({ incident }) => incident).filter(({ suppressions }) => suppressions.length > 0);
  const files = new Set(suppressing.map(({ path }) => path));
  const untouched = found.filter(({ file }) => !files.has(file));
  const settled = suppressing.flatMap((incident) => {
    const own = found.filter(({ file }) => file === incident.path);
    return settle(own, incident, checked, "knowledge-base", kb.config);
  });
  return inOrder([...untouched, ...settled]);
}

async function diagnosticsOfRule(
  rule: DocumentRule,
  incident: Incident,
  context: DocumentContext,
): Promise<Diagnostic[]> {
  const level = levelOf(rule, context.config, incident.docStatus);
  if (level === "off") return [];
  try {
    const findings = await rule.check(incident, context);
    return findings.map((finding) => diagnosticOf(finding, incident.path, rule.id, level, context.config));
  } catch (failure) {
    return [failed(rule, failure, incident.path, context.config)];
  }
}

function findingsOfBase(rule: KnowledgeBaseRule, kb: KnowledgeBase, statuses: Map<string, DocStatus>): Diagnostic[] {
  try {
    return rule.check(kb).flatMap((finding) => {
      const level = levelOf(rule, kb.config, statuses.get(finding.file) ?? "final");
      return level === "off" ? [] : [diagnosticOf(finding, finding.file, rule.id, level, kb.config)];
    });
  } catch (failure) {
    return [failed(rule, failure, kb.records[0]?.incident.path ?? "", kb.config)];
  }
}

function failed(rule: Rule, failure: unknown, file: string, config: Config): Diagnostic {
  const reason = failure instanceof Error ? failure.message : String(failure);
  const finding: Finding = {
    place: startOfFile,
    message: `Unexpected failure of the rule \`${rule.id}\`, expected findings: ${reason}`,
    help: "The other rules were checked. Please report this with the document, or switch the rule off until it is mended.",
  };
  return diagnosticOf(finding, file, internalError.id, internalError.levels.final, config);
}
