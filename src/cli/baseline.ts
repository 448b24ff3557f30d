import { readFileSync, writeFileSync } from "node:fs";
import { OperatorError } from "#config/operator-error.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { fingerprints } from "#report/fingerprint.ts";

/** Findings that are known and wait: they are not shown and do not block. Credentials never wait. */
export interface Baseline {
  /** Those that the baseline does not know. */
  fresh: Diagnostic[];
  known: number;
  /** The file was not there and holds all findings now. */
  created: boolean;
  /** Entries of the file that no finding matches any more. */
  gone: number;
}

type TextOf = (file: string) => string | undefined;

/**
 * Compares the findings with those of a file; where there is none it is written with all of them, one to a line, sorted, so
 * that two branches rarely disagree about it. A finding is known by its rule, its file and the text of its line, so that
 * lines may move.
 *
 * @throws OperatorError when the file is no baseline, or cannot be read or written
 */
export function compareWithBaseline(
  path: string,
  findings: readonly Diagnostic[],
  texts: TextOf,
  unwaiting: ReadonlySet<string>,
): Baseline {
  const marks = fingerprints(findings, texts);
  const waits = findings.map(({ rule }) => !unwaiting.has(rule));
  const written = readBaseline(path);
  if (written === undefined) {
    const lines = findings.flatMap((finding, i) => (waits[i] ? [`${marks[i]} ${finding.rule} ${finding.file}`] : []));
    writeBaseline(path, lines.sort());
    return { fresh: findings.filter((_, i) => !waits[i]), known: lines.length, created: true, gone: 0 };
  }
  const isKnown = findings.map((_, i) => waits[i] === true && written.has(marks[i] ?? ""));
  const known = isKnown.filter(Boolean).length;
  return { fresh: findings.filter((_, i) => !isKnown[i]), known, created: false, gone: written.size - known };
}

const version = 1;

function readBaseline(path: string): Set<string> | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new OperatorError(`cannot read the baseline \`${path}\`: ${reason(error)}`, { cause: error });
  }
  const findings = parsed(text);
  if (findings === undefined) {
    throw new OperatorError(`\`${path}\` is no baseline of this version: delete it, and the next run writes a new one`);
  }
  return new Set(findings.map((line) => line.split(" ")[0] ?? ""));
}

function parsed(text: string): string[] | undefined {
  try {
    const { version: found, findings } = JSON.parse(text) as { version?: unknown; findings?: unknown };
    const usable = found === version && Array.isArray(findings) && findings.every((line) => typeof line === "string");
    return usable ? (findings as string[]) : undefined;
  } catch {
    return undefined;
  }
}

function writeBaseline(path: string, findings: readonly string[]): void {
  try {
    writeFileSync(path, `${JSON.stringify({ version, findings }, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    throw new OperatorError(`cannot write the baseline \`${path}\`: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
