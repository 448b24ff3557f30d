import { randomBytes } from "node:crypto";
import { chmodSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { OperatorError } from "#config/operator-error.ts";

const byteOrderMark = "\uFEFF";

/** The text as the reader sees it, or undefined when the file is no UTF-8: rewriting it would lose bytes. */
export function textOf(path: string): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

/**
 * Whole or not at all: the new text is written beside the file and takes its place, with its permissions and its mark.
 *
 * @throws OperatorError when the file cannot be written, or no longer has the text from before
 */
export function replaceFile(path: string, before: string, after: string): void {
  const now = readFileSync(path, "utf8");
  const mark = now.startsWith(byteOrderMark) ? byteOrderMark : "";
  if (now.slice(mark.length) !== before)
    throw new OperatorError(`\`${path}\` changed while the command was running: run it again`);
  const beside = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    writeFileSync(beside, mark + after, { flag: "wx" });
    chmodSync(beside, lstatSync(path).mode & 0o777);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new OperatorError(`cannot write \`${path}\`: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
