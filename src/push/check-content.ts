import { readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import type { Config } from "#model/config.ts";
import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { ledgerFile } from "#model/ledger.ts";
import type { DocumentRecord } from "#model/record.ts";
import { ledgerFor } from "#permalinks/ledger-for.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { decodeDocument } from "#read/decode.ts";
import { isAttachment, isDocument } from "#read/file-names.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { settleIds } from "#records/settle-ids.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkKnowledgeBase } from "#rules/engine.ts";
import { strayDiagnostics } from "#rules/stray-file.ts";
import { documentsIn } from "./content-folder.ts";
import { extractOf, recordOfExtract } from "./document-extract.ts";
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
  /** Called when so many documents of the old state have to be read again, and whenever some of them have been. */
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
  const strays = changed
    .filter((path) => !isDocument(path) && !isAttachment(path))
    .map((path) => ({ path, reason: "not-a-document" }));
  const said = checkKnowledgeBase(later, rules);
  const aboutWhole = said.filter(({ file }) => !documents.has(file));
  // Only then is it worth asking what was said before.
  const wasSaid = new Set(aboutWhole.length === 0 ? [] : checkKnowledgeBase(earlier, rules).map(nameOf));
  const diagnostics = [
    ...[...records.values()].flatMap((record) => record.diagnostics),
    ...said.filter(({ file }) => fresh.has(file)),
    ...aboutWhole.filter((diagnostic) => !wasSaid.has(nameOf(diagnostic))),
    ...strayDiagnostics(strays, config),
    ...lostPages(earlier, later, await ledgerText(request.repository, after)),
  ];
  return { diagnostics, changed };
}

/** A finding that has only moved within its file is no news. */
function nameOf({ file, rule, message }: Diagnostic): string {
  return JSON.stringify([file, rule, message]);
}

/** New ones, because ids are settled in them. */
function extracts(
  index: DocumentIndex,
  documents: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, DocumentRecord>,
): DocumentRecord[] {
  return [...documents]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([path, blob]) => {
      const read = records.get(path);
      if (read) return [{ ...read, incident: { ...read.incident } }];
      const extract = index.get(indexKey(path, blob));
      return extract === undefined ? [] : [recordOfExtract(path, extract)];
    });
}

async function knowledgeBase(
  { config, today, repository }: ContentRequest,
  records: DocumentRecord[],
  files: ReadonlyMap<string, string>,
): Promise<KnowledgeBase> {
  settleIds(records);
  const ledger = ledgerFor(parseLedger(await ledgerText(repository, files)), config.audience);
  return { ...gatherKnowledgeBase(records, config, today, [...files.keys()]), ledger };
}

async function ledgerText(repository: Repository, files: ReadonlyMap<string, string>): Promise<string> {
  const blob = files.get(ledgerFile);
  const bytes = blob === undefined ? undefined : (await readBlobs(repository, [blob])).get(blob);
  return bytes === undefined ? "" : decodeDocument(bytes).text;
}

/** Documents after which what is known so far is worth keeping. */
const between = 500;

async function completeIndex(request: ContentRequest, documents: ReadonlyMap<string, string>): Promise<void> {
  const missing = [...documents].filter(([path, blob]) => !request.index.has(indexKey(path, blob)));
  for (let from = 0; from < missing.length; from += between) {
    request.onRebuild(missing.length - from);
    const some = new Map(missing.slice(from, from + between));
    for (const [path, record] of await readRecords(request, some)) {
      request.index.set(indexKey(path, some.get(path) ?? ""), extractOf(record));
    }
  }
}
