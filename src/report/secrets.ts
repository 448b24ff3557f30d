import type { Diagnostic } from "#model/diagnostic.ts";

/** Rules that point at text which must not be printed again. */
const secretRules: readonly string[] = ["secret-in-log", "private-key", "pii-in-text"];

/** Ranges of one line, in code units from 0: `[start, end)`. */
export type LineRanges = readonly (readonly [start: number, end: number])[];

/** The secrets on a line of a file, so that no code frame shows them, whichever finding it belongs to. */
export type SecretsOnLine = (file: string, line: number) => LineRanges;

export function secretsOnLines(diagnostics: readonly Diagnostic[]): SecretsOnLine {
  const secrets = diagnostics.filter(({ rule }) => secretRules.includes(rule));
  return (file, line) =>
    secrets
      .filter((secret) => secret.file === file && secret.line <= line && line <= secret.endLine)
      .map(({ line: first, column, endLine, endColumn }) => [
        line === first ? column - 1 : 0,
        line === endLine ? endColumn - 1 : Number.POSITIVE_INFINITY,
      ]);
}
