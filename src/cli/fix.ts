import { resolve } from "node:path";
import { createTwoFilesPatch } from "diff";
import type { Diagnostic } from "#model/diagnostic.ts";
import { isSecretRule } from "#model/secret-rules.ts";
import { visible } from "#report/visible.ts";
import { applyEdits } from "#rules/apply-edits.ts";
import type { Compiled } from "#src/pipeline.ts";
import { replaceFile, textOf } from "./replace-file.ts";

/** What was done to one file. */
export interface FixedFile {
  /** Relative to the root. */
  file: string;
  before: string;
  after: string;
  /** Findings mended. */
  applied: number;
}

/** A fix may uncover another; as with eslint, after so many rounds it is enough. */
const mostRounds = 10;

/**
 * Mends what can be mended mechanically, round by round until nothing is left to do. Returns the last compilation, in
 * which the findings are those that remain, and each file that has changed.
 *
 * @throws OperatorError when a file cannot be written, or has changed under our hands
 */
export async function fixFindings(
  root: string,
  compileAll: () => Promise<Compiled>,
  concerned: (file: string) => boolean,
): Promise<{ compiled: Compiled; fixed: FixedFile[] }> {
  const fixed = new Map<string, FixedFile>();
  let compiled = await compileAll();
  for (let round = 0; round < mostRounds; round += 1) {
    const done = fixRound(root, compiled, concerned, fixed);
    if (done === 0) break;
    compiled = await compileAll();
  }
  return { compiled, fixed: [...fixed.values()] };
}

/** Returns how many findings were mended. */
function fixRound(
  root: string,
  { diagnostics }: Compiled,
  concerned: (file: string) => boolean,
  fixed: Map<string, FixedFile>,
): number {
  let applied = 0;
  for (const file of new Set(diagnostics.filter(({ fixable }) => fixable).map((finding) => finding.file))) {
    if (!concerned(file)) continue;
    const path = resolve(root, file);
    const text = textOf(path);
    if (text === undefined) continue;
    const result = applyEdits(
      text,
      diagnostics.filter((finding) => finding.file === file),
    );
    if (result.applied === 0) continue;
    replaceFile(path, text, result.text);
    applied += result.applied;
    const known = fixed.get(file);
    fixed.set(file, {
      file,
      before: known?.before ?? text,
      after: result.text,
      applied: (known?.applied ?? 0) + result.applied,
    });
  }
  return applied;
}

/** A unified diff for a terminal. Of a file with secrets in it none is shown: a log keeps what it prints. */
export function diffText({ file, before, after }: FixedFile, findings: readonly Diagnostic[]): string {
  if (findings.some((finding) => finding.file === file && isSecretRule(finding.rule))) {
    return `${visible(file)}: changed; not shown, because the file has credentials or personal data in it`;
  }
  const patch = createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 2 });
  return patch
    .split("\n")
    .slice(1)
    .map((line) => visible(line))
    .join("\n")
    .trimEnd();
}
