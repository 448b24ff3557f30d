import type { Config } from "#model/config.ts";
import { compareDiagnostics, type Diagnostic, type Finding, type Level } from "#model/diagnostic.ts";
import { ruleUrl } from "./rule-url.ts";

/** A finding with what only the engine knows. */
export function diagnosticOf(finding: Finding, file: string, rule: string, level: Level, config: Config): Diagnostic {
  const { place, message, help, related = [], edits = [] } = finding;
  return {
    file,
    ...place,
    rule,
    level,
    message,
    help,
    url: ruleUrl(rule, config),
    related,
    fixable: edits.length > 0,
    ...(edits.length > 0 ? { edits } : {}),
  };
}

/** Sorted, and each finding once. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics].sort(compareDiagnostics).filter((diagnostic) => {
    const { file, line, column, endLine, endColumn, rule, message } = diagnostic;
    const key = JSON.stringify([file, line, column, endLine, endColumn, rule, message]);
    return !seen.has(key) && seen.add(key);
  });
}
