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

/** So few are read here: starting a worker takes longer than reading a handful. */
const few = 4;

/** Records of documents that are blobs. `documents`: path in the content folder → blob. */
export async function readRecords(
  source: RecordSource,
  documents: ReadonlyMap<string, string>,
): Promise<Map<string, DocumentRecord>> {
  const paths = [...documents.keys()];
  const bytesOf = blobReader(source.repository, documents);
  const records = await recordSome(paths, bytesOf, source);
  return new Map(records.map((record, index) => [paths[index] ?? "", record]));
}

type BytesOf = (path: string) => Promise<Uint8Array>;

/** Documents that one git reads. */
const atOnce = 200;

/** Reads ahead, because documents are asked for in their order; at most two groups of them are in memory. */
function blobReader(repository: Repository, documents: ReadonlyMap<string, string>): BytesOf {
  const blobs = [...documents.values()];
  const groupOf = new Map([...documents.keys()].map((path, index) => [path, Math.floor(index / atOnce)]));
  const groups = new Map<number, Promise<Map<string, Buffer>>>();
  return async (path) => {
    const number = groupOf.get(path) ?? 0;
    let group = groups.get(number);
    if (group === undefined) {
      groups.delete(number - 2);
      group = readBlobs(repository, [...new Set(blobs.slice(number * atOnce, (number + 1) * atOnce))]);
      groups.set(number, group);
    }
    // A copy of its own: to another thread goes the whole memory that a view is of.
    return Uint8Array.from((await group).get(documents.get(path) ?? "") ?? []);
  };
}

async function recordSome(paths: readonly string[], bytesOf: BytesOf, source: RecordSource): Promise<DocumentRecord[]> {
  if (paths.length > few) return (await recordInWorkers(paths, bytesOf, source)).map(slim);
  const records: DocumentRecord[] = [];
  for (const path of paths) records.push(await recordHere(path, bytesOf, source));
  return records;
}

/** Without what no check looks at: a first push may bring ten thousand. */
function slim({ incident, diagnostics, body, contentHash }: DocumentRecord): DocumentRecord {
  const html = Array.from(body.html.matchAll(/ id="[^"]*"/g), ([id]) => id).join("");
  return { incident, diagnostics, body: { html, toc: body.toc, links: body.links }, terms: [], contentHash };
}

/**
 * In this thread, which somebody has to watch. A document that took more than half of its time is read again by a worker,
 * so that it is judged as a build will judge it.
 */
async function recordHere(path: string, bytesOf: BytesOf, source: RecordSource): Promise<DocumentRecord> {
  const bytes = await bytesOf(path);
  const before = process.cpuUsage();
  const record = await recordDocument(path, bytes, source.config);
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
