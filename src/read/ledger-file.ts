import { ledgerFile } from "#model/ledger.ts";
import { decodeDocument } from "./decode.ts";
import { readDocumentFile } from "./files.ts";

/** Bytes: some hundred thousand addresses. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The text of the ledger in the content folder, or undefined where there is none.
 *
 * @throws Error when there is one that cannot be read: without it, addresses would be lost
 */
export async function readLedgerText(contentDir: string): Promise<string | undefined> {
  const read = await readDocumentFile(contentDir, ledgerFile, mostBytes);
  if ("bytes" in read) return decodeDocument(read.bytes).text;
  if (read.detail === "it does not exist") return undefined;
  throw new Error(`cannot read the ledger ${ledgerFile}: ${read.detail}`);
}
