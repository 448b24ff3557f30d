import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { OperatorError } from "#config/operator-error.ts";
import { ledgerFile } from "#model/ledger.ts";
import { ledgerLineText, missingLines, type NewLine, withLines } from "#permalinks/ledger-text.ts";
import { readLedgerText } from "#read/ledger-file.ts";
import { replaceFile } from "./replace-file.ts";
import { shownPath } from "./workspace.ts";

/**
 * Adds lines to the ledger, which is begun where there is none. Gives those that were added, as they stand in the file.
 *
 * @throws OperatorError when the ledger cannot be read or written; then it is as it was
 */
export async function addToLedger(contentDir: string, wanted: readonly NewLine[]): Promise<string[]> {
  const path = join(contentDir, ledgerFile);
  try {
    const before = await readLedgerText(contentDir);
    const added = missingLines(before ?? "", wanted);
    if (added.length === 0) return [];
    const text = withLines(before ?? "", added);
    if (before === undefined) writeFileSync(path, text, { flag: "wx" });
    else replaceFile(path, before, text);
    return added.map(ledgerLineText);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`cannot add addresses to \`${shownPath(path)}\`: ${why}`, { cause: error });
  }
}
