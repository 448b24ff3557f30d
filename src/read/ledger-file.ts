import { ledgerFile } from "#model/ledger.ts";
import { readSideFile } from "./side-file.ts";

/** Bytes: some hundred thousand addresses. */
const mostBytes = 64 * 1024 * 1024;

/** @throws Error when there is one that cannot be read; undefined where there is none. */
export function readLedgerText(contentDir: string): Promise<string | undefined> {
  return readSideFile(contentDir, ledgerFile, mostBytes);
}
