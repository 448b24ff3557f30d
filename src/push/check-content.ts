import type { Repository } from "#git/run-git.ts";
import type { Config } from "#model/config.ts";
import { compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { Incident } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import { type Ledger, ledgerFile } from "#model/ledger.ts";
import type { DocumentRecord } from "#model/record.ts";
import { ledgerFor } from "#permalinks/ledger-for.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
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
import { type TagSettings, tagSettings, textOf, ticketStatesOf } from "./side-files.ts";
import { takenFromWithdrawn } from "./taken-ids.ts";

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
  /** Called when the push brings so many documents that reading them takes a while. */
  onReading: (documents: number) => void;
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
  const { before, after } = request;
  const changed = [...after].filter(([path, blob]) => before.get(path) !== blob).map(([path]) => path);
  const known = new Set([...before].map(([path, blob]) => indexKey(path, blob)));
  const [documents, old] = [documentsIn(after), documentsIn(before)];
  const fresh = new Map([...documents].filter(([path, blob]) => !known.has(indexKey(path, blob))));
  await completeIndex(request, old);
  if (fresh.size > many) request.onReading(fresh.size);
  const [tags, ledger, ledgerBefore] = await Promise.all([
    tagSettings(request, after),
    ledgerIn(request, after),
    ledgerIn(request, before),
  ]);
  const settings = { ...request, ...tags };
  const { config } = settings;
  const records = await readRecords(settings, fresh);
  const later = {
    ...knowledgeBase(settings, extracts(request.index, documents, records), after, ledger),
    ...(await ticketStatesOf(request)),
  };
  const earlier = () => knowledgeBase(settings, extracts(request.index, old, new Map()), before, ledgerBefore);
  const rules = allRules(config);
  const said = checkKnowledgeBase(later, rules);
  const aboutWhole = said.filter(({ file }) => !documents.has(file));
  // Only then is it worth asking what was said before.
  const wasSaid = new Set(aboutWhole.length === 0 ? [] : checkKnowledgeBase(earlier(), rules).map(nameOf));
  const gone = [...old.keys()].filter((path) => documents.get(path) !== old.get(path));
  const changedState = {
    incidents: gone.length === 0 ? [] : incidentsAt(gone, request.index, old, earlier),
    ledger: before.get(ledgerFile) === after.get(ledgerFile) ? noLedger : ledgerFor(ledgerBefore, config.audience),
  };
  const diagnostics = [
    ...[...records.values()].flatMap((record) => record.diagnostics),
    ...said.filter(({ file }) => fresh.has(file)),
    ...aboutWhole.filter((diagnostic) => !wasSaid.has(nameOf(diagnostic))),
    ...strayDiagnostics(straysOf(changed), config),
    ...lostPages(changedState, later, ledger),
    ...takenFromWithdrawn(later, fresh, ledger, () => earlier().byId),
  ];
  return { diagnostics, changed };
}

async function ledgerIn({ repository }: ContentRequest, files: ReadonlyMap<string, string>): Promise<Ledger> {
  return parseLedger(await textOf(repository, files, ledgerFile));
}

function straysOf(paths: readonly string[]): { path: string; reason: string }[] {
  const strays = paths.filter((path) => !isDocument(path) && !isAttachment(path));
  return strays.map((path) => ({ path, reason: "not-a-document" }));
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

function knowledgeBase(
  { config, today, tagFileProblems }: CheckSettings & TagSettings,
  records: DocumentRecord[],
  files: ReadonlyMap<string, string>,
  ledger: Ledger,
): KnowledgeBase {
  settleIds(records);
  const gathered = gatherKnowledgeBase(records, config, today, [...files.keys()]);
  return { ...gathered, ledger: ledgerFor(ledger, config.audience), tagFileProblems };
}

const noLedger: Ledger = { lines: [], problems: [] };

/** Of the old state these documents. Ids that nobody wrote down depend on all the others. */
function incidentsAt(
  paths: readonly string[],
  index: DocumentIndex,
  old: ReadonlyMap<string, string>,
  earlier: () => KnowledgeBase,
): Incident[] {
  const some = new Map(paths.map((path) => [path, old.get(path) ?? ""]));
  const incidents = extracts(index, some, new Map()).map(({ incident }) => incident);
  if (incidents.every(({ idWritten }) => idWritten)) return incidents;
  return earlier().records.flatMap(({ incident }) => (some.has(incident.path) ? [incident] : []));
}

/** More documents than one writes in a day; their reading is given time. */
const many = 100;

/** Documents after which what is known so far is worth keeping. */
const between = 1000;

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
