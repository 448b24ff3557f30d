import type { Diagnostic } from "#model/diagnostic.ts";
import { isSecretRule } from "#model/secret-rules.ts";

/** Ranges of one line, in code units from 0: `[start, end)`. */
export type LineRanges = readonly (readonly [start: number, end: number])[];

/** The secrets on a line of a file, so that no code frame shows them, whichever finding it belongs to. */
export type SecretsOnLine = (file: string, line: number) => LineRanges;

export function secretsOnLines(diagnostics: readonly Diagnostic[]): SecretsOnLine {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (!isSecretRule(diagnostic.rule)) continue;
    const found = byFile.get(diagnostic.file);
    if (found) found.push(diagnostic);
    else byFile.set(diagnostic.file, [diagnostic]);
  }
  return (file, line) =>
    (byFile.get(file) ?? [])
      .filter((secret) => secret.line <= line && line <= secret.endLine)
      .map(({ line: first, column, endLine, endColumn }) => [
        line === first ? column - 1 : 0,
        line === endLine ? endColumn - 1 : Number.POSITIVE_INFINITY,
      ]);
}
