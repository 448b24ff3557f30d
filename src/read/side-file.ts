import { decodeDocument } from "./decode.ts";
import { absent, readDocumentFile } from "./files.ts";

/**
 * The text of a file of the content folder that is no document and that need not be there: the ledger, tags, tickets.
 * Undefined where there is none.
 *
 * @throws Error when there is one that cannot be read: without it, what it says would be lost unnoticed
 */
export async function readSideFile(contentDir: string, name: string, mostBytes: number): Promise<string | undefined> {
  const read = await readDocumentFile(contentDir, name, mostBytes);
  if ("bytes" in read) return decodeDocument(read.bytes).text;
  if (read.detail === absent) return undefined;
  throw new Error(`cannot read ${name}: ${read.detail}`);
}
