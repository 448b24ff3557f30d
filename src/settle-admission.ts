import { enrich } from "#enrich/enrich.ts";
import { enrichmentsOf } from "#enrich/index.ts";
import { compareDiagnostics, compareText, type Diagnostic } from "#model/diagnostic.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { type AdmissionRules, admit, isForAudience, type Outcome } from "#records/admission.ts";
import { dayOfNewestCommit, dayOfRecords } from "#records/as-of.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { asReadersSee } from "#records/readers-view.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkKnowledgeBase } from "#rules/engine.ts";
import type { BuildRequest } from "./build-request.ts";

/** "Today" of a build without a clock. */
export interface Today {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Neither the request nor git says which day it is: it depends on which documents are published. */
  fromDocuments: boolean;
}

export async function todayOf(
  request: BuildRequest,
  records: readonly DocumentRecord[],
  own: readonly Diagnostic[],
): Promise<Today> {
  const given = request.asOf ?? (await dayOfNewestCommit(request.contentDir));
  if (given !== undefined) return { day: given, fromDocuments: false };
  return { day: dayOfRecords(admissible(records, byFile(own), request)), fromDocuments: true };
}

/** All that nothing but an embargo may keep from the readers. */
function admissible(
  records: readonly DocumentRecord[],
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
  { config, drafts, blocked }: BuildRequest,
): DocumentRecord[] {
  return records
    .filter(({ incident }) => {
      const { path, docStatus, withdrawn } = incident;
      if (!isForAudience(incident, config.audience) || withdrawn || (docStatus === "draft" && !drafts)) return false;
      return blocked === true || !diagnostics.get(path)?.some(({ level }) => level === "error");
    })
    .map((record) => record.views?.[config.audience] ?? record);
}

export interface Unsettled {
  request: BuildRequest;
  records: readonly DocumentRecord[];
  /** Of documents each for itself. */
  own: readonly Diagnostic[];
  /** Of documents together. */
  between: readonly Diagnostic[];
  today: Today;
  /** All records, enriched. */
  everything: KnowledgeBase;
}

/**
 * What is published, and the knowledge base of its readers, made of that alone: nothing about other documents must shine
 * through, neither in a number nor in a date or an id. An error that two documents make together, such as a shared id,
 * blocks the one only where its readers could see the other: else the site would tell of it by what it lacks.
 */
export function settleAdmission(unsettled: Unsettled): { kb: KnowledgeBase; outcome: Outcome } {
  const { request, between, own, today } = unsettled;
  const first = admission(unsettled, own, today.day);
  const kb = baseOf(first, unsettled, today.day);
  const errors = between.filter(({ level }) => level === "error");
  if (errors.length === 0 || request.blocked) return { kb, outcome: first.outcome };
  const seen = kb === unsettled.everything ? errors : seenBy(kb, errors, unsettled);
  const diagnostics = [...own, ...seen].sort(compareDiagnostics);
  const left = admissible(unsettled.records, byFile(diagnostics), request);
  const day = today.fromDocuments ? dayOfRecords(left) : today.day;
  const second = admission(unsettled, diagnostics, day);
  const same = second.published.length === first.published.length && day === today.day;
  return { kb: same ? kb : baseOf(second, unsettled, day), outcome: second.outcome };
}

type Admitted = ReturnType<typeof admit>;

function admission(
  { request: { config, drafts, blocked = false }, records }: Unsettled,
  diagnostics: readonly Diagnostic[],
  asOf: string,
): Admitted {
  const rules: AdmissionRules = { drafts, blocked, audience: config.audience, asOf };
  const admitted = admit(records, byFile(diagnostics), rules);
  const published = asReadersSee(admitted.published, config.audience);
  const ids = published.map(({ incident: { path, id, url } }) => ({ path, id, url }));
  ids.sort((a, b) => compareText(a.path, b.path));
  return { ...admitted, published, outcome: { ...admitted.outcome, published: ids } };
}

/** Where nothing is left out, everything is what readers get. */
function baseOf({ published, withdrawn }: Admitted, { everything, records, request }: Unsettled, asOf: string) {
  const { config, ledger, ticketStates } = everything;
  const whole = published.length === records.length && published.every((record, at) => record === records[at]);
  if (whole && asOf === everything.asOf) return everything;
  const files = {
    ...(ledger === undefined ? {} : { ledger }),
    ...(ticketStates === undefined ? {} : { ticketStates }),
  };
  const known = { ...files, withdrawn };
  return enrich({ ...gatherKnowledgeBase(published, config, asOf), ...known }, enrichmentsOf(request.config));
}

/** Of these errors those that are there for the readers too. */
function seenBy(kb: KnowledgeBase, errors: readonly Diagnostic[], { everything }: Unsettled): Diagnostic[] {
  const files = everything.files;
  const found = checkKnowledgeBase({ ...kb, ...(files ? { files } : {}) }, allRules(kb.config));
  const keys = new Set(found.map(keyOf));
  const shown = new Set(kb.records.map(({ incident }) => incident.path));
  return errors.filter((error) => !shown.has(error.file) || keys.has(keyOf(error)));
}

function keyOf({ file, rule }: Diagnostic): string {
  return `${file}\0${rule}`;
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const list = found.get(diagnostic.file);
    if (list) list.push(diagnostic);
    else found.set(diagnostic.file, [diagnostic]);
  }
  return found;
}
