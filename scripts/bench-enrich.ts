import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { defaultConfig } from "#config/defaults.ts";
import { enrichmentsOf } from "#enrich/index.ts";
import { orderEnrichments } from "#enrich/order.ts";
import { compareText } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";
import { syntheticDocument } from "./synthetic-documents.ts";

/**
 * `npm run bench:enrich`: milliseconds that each enrichment takes, at 1,000, 2,500, 5,000 and 10,000 documents, with the
 * made-up documents of `npm run bench`. `--copies` takes the real documents beside the repository instead, as often as
 * needed; each copy has names of its own in place of the rarer words, so that copies are as strange to each other as
 * knowledge bases are. `--sizes 100,200` measures at other sizes. Reading takes minutes and is not counted: 1,000
 * made-up documents are read, and copied in the same way.
 */
const { values } = parseArgs({
  options: { copies: { type: "boolean" }, sizes: { type: "string" }, keep: { type: "string" } },
});
const sizes = (values.sizes ?? "1000,2500,5000,10000").split(",").map(Number);
function timesOf(some: readonly DocumentRecord[]): Record<string, number> {
  // As from a worker thread: nothing is shared with an earlier measurement.
  let best: Record<string, number> | undefined;
  for (let run = 0; run < 3; run += 1) {
    const kb = gatherKnowledgeBase(structuredClone(some), { ...defaultConfig }, "2026-01-01");
    const times = measure(kb);
    if (best === undefined || (times.total ?? 0) < (best.total ?? 0)) best = times;
  }
  return best ?? {};
}

function measure(kb: KnowledgeBase): Record<string, number> {
  const times: Record<string, number> = {};
  const begin = process.cpuUsage();
  for (const enrichment of orderEnrichments(enrichmentsOf(kb.config))) {
    const start = process.cpuUsage();
    kb.facts[enrichment.id] = enrichment.enrich(kb);
    times[enrichment.id] = spent(start);
  }
  times.total = spent(begin);
  return times;
}

/** Milliseconds of CPU time: other work on the machine does not count, the garbage collector's threads do. */
function spent(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Of each kind so many are read; the rest are copies. */
const madeUp = 1000;

async function madeUpDocuments(): Promise<DocumentRecord[]> {
  const documents = Array.from({ length: madeUp }, (_, number) => syntheticDocument(number));
  return kept(
    "made-up",
    documents.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
  );
}

async function realDocuments(): Promise<DocumentRecord[]> {
  const folder = fileURLToPath(new URL("../../shared/corpus/docs/", import.meta.url));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort(compareText);
  return kept(
    "real",
    paths.map((path) => ({ path, bytes: readFileSync(join(folder, path)) })),
  );
}

/** Reading takes a minute; `--keep FOLDER` keeps the records for the next time. */
async function kept(name: string, documents: { path: string; bytes: Uint8Array }[]): Promise<DocumentRecord[]> {
  const file = values.keep === undefined ? undefined : join(values.keep, `${name}.json`);
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  const read: DocumentRecord[] = [];
  for (const { path, bytes } of documents) read.push(await recordDocument(path, bytes, defaultConfig));
  if (file !== undefined) writeFileSync(file, JSON.stringify(read));
  return read;
}

function copiesOf(originals: readonly DocumentRecord[], count: number): DocumentRecord[] {
  const made: DocumentRecord[] = [];
  for (let copy = 0; made.length < count; copy += 1) made.push(...originals.map((record) => renamed(record, copy)));
  settleIds(made);
  return made;
}

/** A hash of the word decides whether it is renamed, so that all documents of a copy agree. */
function renamed(record: DocumentRecord, copy: number): DocumentRecord {
  const rename = (word: string) =>
    copy > 0 && word.length % 4 !== 0 ? `${word}${"abcdefghijklmnopqrstuvwxyz"[copy % 26]}` : word;
  const { incident, profile } = record;
  const changed = structuredClone(record);
  const id = `${incident.id}${copy === 0 ? "" : `-${copy}`}`;
  Object.assign(changed.incident, {
    id,
    path: `${copy}/${incident.path}`,
    tags: incident.tags.map(rename),
    services: incident.services.map(rename),
  });
  if (profile !== undefined)
    changed.profile = { ...profile, stems: profile.stems.map(rename), words: profile.words.map(rename) };
  return changed;
}

const originals = values.copies ? await realDocuments() : await madeUpDocuments();
const records = copiesOf(originals, Math.max(...sizes));
const table = sizes.map((size) => timesOf(records.slice(0, size)));
const ids = Object.keys(table[0] ?? {});
console.log(["", ...sizes].map((cell) => String(cell).padStart(10)).join(" "));
for (const id of ids)
  console.log([id, ...table.map((row) => (row[id] ?? 0).toFixed(0))].map((cell) => cell.padStart(10)).join(" "));
