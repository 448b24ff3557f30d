import { readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import type { Config } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { isAttachment, isDocument } from "#read/file-names.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkKnowledgeBase } from "#rules/engine.ts";
import { strayDiagnostics } from "#rules/stray-file.ts";
import { documentsIn } from "./content-folder.ts";
import { extractOf } from "./document-extract.ts";
import { type DocumentIndex, indexKey } from "./document-index.ts";
import { lostPages } from "./lost-pages.ts";
import { readRecords } from "./read-records.ts";

/** A configuration and where it came from: workers load its functions anew. */
export interface CheckSettings {
  config: Config;
  root: string;
  configFile?: string;
  /** `YYYY-MM-DD`: what counts as today. */
  today: string;
}

export interface ContentRequest extends CheckSettings {
  repository: Repository;
  /** Files of the content folder → blob: as they were, and as they will be. */
  before: ReadonlyMap<string, string>;
  after: ReadonlyMap<string, string>;
  /** Gets what was missing. */
  index: DocumentIndex;
  /** Called when so many documents of the old state have to be read again. */
  onRebuild: (documents: number) => void;
}

export interface ContentFindings {
  /** Files relative to the content folder. Only of what the push changes. */
  diagnostics: Diagnostic[];
  changed: string[];
}

/**
 * What the rules say about the content as it would be. Only documents that the push changes are read; of the others the
 * index knows enough for the rules that compare documents. Old findings do not count: neither those in documents that
 * stay as they were, nor those about the whole that were there before.
 */
export async function checkContent(request: ContentRequest): Promise<ContentFindings> {
  const { before, after, config } = request;
  const changed = [...after].filter(([path, blob]) => before.get(path) !== blob).map(([path]) => path);
  const known = new Set([...before].map(([path, blob]) => indexKey(path, blob)));
  const [documents, old] = [documentsIn(after), documentsIn(before)];
  const fresh = new Map([...documents].filter(([path, blob]) => !known.has(indexKey(path, blob))));
  await completeIndex(request, old);
  const records = await readRecords(request, fresh);

  const earlier = await knowledgeBase(request, extracts(request.index, old, new Map()), before);
  const later = await knowledgeBase(request, extracts(request.index, documents, records), after);
  const rules = allRules(config);
  const wasSaid = new Set(checkKnowledgeBase(earlier, rules).map(nameOf));
  const strays = changed
    .filter((path) => !isDocument(path) && !isAttachment(path))
    .map((path) => ({ path, reason: "not-a-document" }));
  const isNews = (diagnostic: Diagnostic) =>
    fresh.has(diagnostic.file) || (!documents.has(diagnostic.file) && !wasSaid.has(nameOf(diagnostic)));
  const diagnostics = [
    ...[...records.values()].flatMap((record) => record.diagnostics),
    ...checkKnowledgeBase(later, rules).filter(isNews),
    ...strayDiagnostics(strays, config),
    ...lostPages(earlier, later, await ledgerText(request.repository, after)),
  ];
  return { diagnostics, changed };
}

/** A finding that has only moved within its file is no news. */
function nameOf({ file, rule, message }: Diagnostic): string {
  return JSON.stringify([file, rule, message]);
}

/** Copies, because ids are settled in them. */
function extracts(
  index: DocumentIndex,
  documents: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, DocumentRecord>,
): DocumentRecord[] {
  return [...documents]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, blob]) => {
      const record = records.get(path) ?? index.get(indexKey(path, blob));
      return record === undefined ? [] : [{ ...record, incident: { ...record.incident } }];
    });
}

async function knowledgeBase(
  { config, today }: ContentRequest,
  records: DocumentRecord[],
  files: ReadonlyMap<string, string>,
): Promise<KnowledgeBase> {
  settleIds(records);
  return gatherKnowledgeBase(records, config, today, [...files.keys()]);
}

/** The list of all addresses that were ever given out (docs/publishing.md). */
const ledgerFile = "permalinks.txt";

async function ledgerText(repository: Repository, files: ReadonlyMap<string, string>): Promise<string> {
  const blob = files.get(ledgerFile);
  return blob === undefined ? "" : ((await readBlobs(repository, [blob])).get(blob)?.toString("utf8") ?? "");
}

async function completeIndex(request: ContentRequest, documents: ReadonlyMap<string, string>): Promise<void> {
  const missing = new Map([...documents].filter(([path, blob]) => !request.index.has(indexKey(path, blob))));
  if (missing.size === 0) return;
  request.onRebuild(missing.size);
  for (const [path, record] of await readRecords(request, missing)) {
    request.index.set(indexKey(path, missing.get(path) ?? ""), extractOf(record));
  }
}
