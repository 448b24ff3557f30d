import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { type Disk, replaceDurably } from "#publish/disk.ts";
import type { DocumentExtract } from "./document-extract.ts";

/** What is known of every version of a document that was published: a key of path and blob → its extract. */
export type DocumentIndex = Map<string, DocumentExtract>;

export function indexKey(path: string, blob: string): string {
  return `${blob} ${path}`;
}

const version = 3;

/**
 * The index of the last publish; empty when there is none, when it is damaged, or when it was made by another version or
 * configuration (`made`). A document that is not in it is read from the repository again.
 */
export function readIndex(file: string, made: string): DocumentIndex {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return new Map();
  }
  const end = bytes.indexOf("\n");
  const body = bytes.subarray(end + 1);
  if (end < 0 || bytes.toString("utf8", 0, end) !== headOf(body, made)) return new Map();
  return new Map(JSON.parse(body.toString("utf8")) as [string, DocumentExtract][]);
}

export function writeIndex(file: string, made: string, index: DocumentIndex, disk: Disk): void {
  const body = Buffer.from(`[\n${[...index].map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`);
  disk.makeFolder(dirname(file));
  replaceDurably(disk, file, Buffer.concat([Buffer.from(`${headOf(body, made)}\n`), body]));
}

/** One line in front of the body, by which damage shows: nobody but the server writes here, and each push waits for it. */
function headOf(body: Buffer, made: string): string {
  return JSON.stringify({ version, made, crc32: crc32(body) });
}
