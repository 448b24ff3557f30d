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
import { stemHash } from "#model/text-profile.ts";
import { recordDocument } from "#records/document.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";
import { syntheticDocument } from "./synthetic-documents.ts";

/**
 * `npm run bench:enrich`: milliseconds that each enrichment takes, at 1,250, 2,500, 5,000 and 10,000 documents, with the
 * made-up documents of `npm run bench`. `--copies` takes the real documents beside the repository instead, as often as
 * needed; each copy has names of its own in place of the rarer words, so that copies are as strange to each other as
 * knowledge bases are. `--sizes 100,200` measures at other sizes. Reading takes minutes and is not counted: 1,000
 * made-up documents are read, and copied in the same way.
 */
const { values } = parseArgs({
  options: { copies: { type: "boolean" }, sizes: { type: "string" }, keep: { type: "string" } },
});
const sizes = (values.sizes ?? "1250,2500,5000,10000").split(",").map(Number);
/** Three times anew, as it comes from the worker threads; the quickest counts. */
function timesOf(originals: readonly DocumentRecord[], size: number): Record<string, number> {
  let best: Record<string, number> | undefined;
  for (let run = 0; run < 3; run += 1) {
    const times = measure(gatherKnowledgeBase(copiesOf(originals, size), { ...defaultConfig }, "2026-01-01"));
    if (best === undefined || (times.total ?? 0) < (best.total ?? 0)) best = times;
  }
  return best ?? {};
}

function measure(kb: KnowledgeBase): Record<string, number> {
  const times: Record<string, number> = {};
  const [begin, clock] = [process.cpuUsage(), performance.now()];
  for (const enrichment of orderEnrichments(enrichmentsOf(kb.config))) {
    const start = process.cpuUsage();
    kb.facts[enrichment.id] = enrichment.enrich(kb);
    times[enrichment.id] = spent(start);
  }
  times.total = spent(begin);
  times.wall = performance.now() - clock;
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
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"), withTypedStems);
  const read: DocumentRecord[] = [];
  for (const { path, bytes } of documents) read.push(await recordDocument(path, bytes, defaultConfig));
  if (file !== undefined) writeFileSync(file, JSON.stringify(read));
  return read;
}

/** JSON knows no typed arrays: it writes them as objects with numbered keys. */
function withTypedStems(key: string, value: unknown): unknown {
  return key === "stems" ? Float64Array.from(Object.values(value as Record<string, number>)) : value;
}

function copiesOf(originals: readonly DocumentRecord[], count: number): DocumentRecord[] {
  const usual = usualStems(originals);
  const made: DocumentRecord[] = [];
  for (let copy = 0; made.length < count; copy += 1)
    made.push(...originals.map((record) => renamed(record, copy, usual)));
  made.length = count;
  settleIds(made);
  return made;
}

/** The vocabulary of the trade, which all copies have in common: stems on more than one document in fifty. */
function usualStems(originals: readonly DocumentRecord[]): ReadonlySet<number> {
  const df = new Map<number, number>();
  for (const { profile } of originals) for (const stem of profile?.stems ?? []) df.set(stem, (df.get(stem) ?? 0) + 1);
  return new Set([...df].filter(([, count]) => count * 50 > originals.length).map(([stem]) => stem));
}

/** The same document elsewhere: rare words, paths and every other tag are another's. */
function renamed(record: DocumentRecord, copy: number, usual: ReadonlySet<number>): DocumentRecord {
  const { incident, profile } = record;
  const changed = structuredClone(record);
  if (copy === 0) return changed;
  const end = `q${copy}`;
  const rename = (word: string) => `${word}${end}`;
  Object.assign(changed.incident, {
    id: `${incident.id}-${copy}`,
    path: `${copy}/${incident.path}`,
    tags: incident.tags.map((tag) => (tag.length % 2 === 0 ? tag : rename(tag))),
    services: incident.services.map(rename),
  });
  if (profile === undefined) return changed;
  const words = profile.words.map((word, i) => (usual.has(profile.stems[i] ?? 0) ? word : rename(word)));
  const stems = profile.stems.map((stem) => (usual.has(stem) ? stem : stemHash(rename(String(stem)))));
  changed.profile = { ...profile, words, stems };
  return changed;
}

const originals = values.copies ? await realDocuments() : await madeUpDocuments();
const table = sizes.map((size) => timesOf(originals, size));
const ids = Object.keys(table[0] ?? {});
console.log(["", ...sizes].map((cell) => String(cell).padStart(10)).join(" "));
for (const id of ids)
  console.log([id, ...table.map((row) => (row[id] ?? 0).toFixed(0))].map((cell) => cell.padStart(10)).join(" "));
