import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Disk, replaceDurably } from "#publish/disk.ts";
import type { DocumentExtract } from "./document-extract.ts";

/** What is known of every version of a document that was published: a key of path and blob → its extract. */
export type DocumentIndex = Map<string, DocumentExtract>;

export function indexKey(path: string, blob: string): string {
  return `${blob} ${path}`;
}

const version = 2;

/**
 * The index of the last publish; empty when there is none, when it is damaged, or when it was made by another version or
 * configuration (`made`). A document that is not in it is read from the repository again.
 */
export function readIndex(file: string, made: string): DocumentIndex {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return new Map();
  }
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(body, made)) return new Map();
  return new Map(JSON.parse(body) as [string, DocumentExtract][]);
}

export function writeIndex(file: string, made: string, index: DocumentIndex, disk: Disk): void {
  const body = `[\n${[...index].map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`;
  disk.makeFolder(dirname(file));
  replaceDurably(disk, file, Buffer.from(`${headOf(body, made)}\n${body}`));
}

/** One line in front of the body that holds for these bytes only. */
function headOf(body: string, made: string): string {
  return JSON.stringify({ version, made, sha256: createHash("sha256").update(body).digest("hex") });
}
