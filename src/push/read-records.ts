import { readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import type { Config } from "#model/config.ts";
import type { DocumentRecord } from "#model/record.ts";
import { recordDocument } from "#records/document.ts";
import { recordAll } from "#records/pool.ts";

export interface RecordSource {
  repository: Repository;
  config: Config;
  root: string;
  configFile?: string;
}

/** Documents that are read from git at a time. */
const atOnce = 200;

/** So few are read here: starting a worker takes longer than reading a handful. */
const few = 4;

/** Records of documents that are blobs. `documents`: path in the content folder → blob. */
export async function readRecords(
  source: RecordSource,
  documents: ReadonlyMap<string, string>,
): Promise<Map<string, DocumentRecord>> {
  const records = new Map<string, DocumentRecord>();
  const paths = [...documents.keys()];
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce);
    const blobs = await readBlobs(source.repository, [...new Set(some.map((path) => documents.get(path) ?? ""))]);
    // A copy of its own: to another thread goes the whole memory that a view is of.
    const bytesOf = (path: string) => Uint8Array.from(blobs.get(documents.get(path) ?? "") ?? []);
    for (const [index, record] of (await recordSome(some, bytesOf, source)).entries()) {
      records.set(some[index] ?? "", record);
    }
  }
  return records;
}

type BytesOf = (path: string) => Uint8Array;

async function recordSome(paths: readonly string[], bytesOf: BytesOf, source: RecordSource): Promise<DocumentRecord[]> {
  if (paths.length > few) return recordInWorkers(paths, bytesOf, source);
  const records: DocumentRecord[] = [];
  for (const path of paths) records.push(await recordHere(path, bytesOf, source));
  return records;
}

/**
 * In this thread, which somebody has to watch. A document that took more than half of its time is read again by a worker,
 * so that it is judged as a build will judge it.
 */
async function recordHere(path: string, bytesOf: BytesOf, source: RecordSource): Promise<DocumentRecord> {
  const before = process.cpuUsage();
  const record = await recordDocument(path, bytesOf(path), source.config);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 < source.config.limits.deadline / 2) return record;
  return (await recordInWorkers([path], bytesOf, source))[0] ?? record;
}

function recordInWorkers(
  paths: readonly string[],
  bytesOf: BytesOf,
  { config, root, configFile }: RecordSource,
): Promise<DocumentRecord[]> {
  return recordAll(paths, {
    ...{ root, contentDir: root, config, bytesOf },
    ...(configFile === undefined ? {} : { configFile }),
  });
}
