import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { OperatorError } from "#config/operator-error.ts";
import { enrich } from "#enrich/enrich.ts";
import { enrichmentsOf } from "#enrich/index.ts";
import { orderEnrichments } from "#enrich/order.ts";
import type { Config } from "#model/config.ts";
import { compareDiagnostics, type Diagnostic } from "#model/diagnostic.ts";
import type { Enrichment } from "#model/enrichment.ts";
import type { Audience } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { ledgerFor } from "#permalinks/ledger-for.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { findDocuments } from "#read/files.ts";
import { readLedgerText } from "#read/ledger-file.ts";
import { readTagFile } from "#read/tag-file.ts";
import { readTicketFile } from "#read/ticket-file.ts";
import { admit, type Outcome } from "#records/admission.ts";
import { searchAttachments } from "#records/attachments.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { recordAll } from "#records/pool.ts";
import { asReadersSee } from "#records/readers-view.ts";
import { settleIds } from "#records/settle-ids.ts";
import { ticketsFor } from "#records/tickets-for.ts";
import { withTagFile } from "#records/with-tag-file.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkKnowledgeBase } from "#rules/engine.ts";
import { strayDiagnostics } from "#rules/stray-file.ts";
import type { BuildRequest } from "./build-request.ts";
import { settleAdmission, todayOf } from "./settle-admission.ts";

export type { BuildRequest } from "./build-request.ts";

/** A knowledge base that was read, checked and enriched: all that the doors need, whatever they make of it. */
export interface Compiled {
  request: BuildRequest;
  /** What may be published: neither drafts nor blocked nor withheld documents are in it, nor in any number it gives. */
  kb: KnowledgeBase;
  /** Of every document found, published or not. */
  records: DocumentRecord[];
  /** Of all documents, sorted; files relative to the root. */
  diagnostics: Diagnostic[];
  outcome: Outcome;
  /** Attachments that are no text, in which nobody has looked for secrets; relative to the content folder. */
  unsearched: string[];
  /** The text of a file that a diagnostic names. */
  texts: (file: string) => string | undefined;
  /** Milliseconds by stage. */
  timings: Record<string, number>;
}

/** The story: read → recognise → check → enrich. Laying out and publishing follow in `lay-out-site.ts` and `build-site.ts`. */
export async function compileKnowledgeBase(given: BuildRequest): Promise<Compiled> {
  const { contentDir } = given;
  const stage = stopwatch();

  const tags = await readTagFile(contentDir);
  const config = withTagFile(given.config, tags);
  const enrichments = chosenEnrichments(config);
  const request = { ...given, config };

  const { documents, strays, files } = await findDocuments(contentDir);
  const ledger = ledgerFor(parseLedger((await readLedgerText(contentDir)) ?? ""), config.audience);
  const ticketStates = await readTicketFile(contentDir);
  stage("find");
  const records = await recordAll(documents, {
    ...request,
    onProgress: (...at) => request.onProgress?.("read", ...at),
  });
  settleIds(records);
  stage("read");

  const attachments = await searchAttachments(files, records, request);
  const own = [
    ...records.flatMap((record) => record.diagnostics),
    ...strayDiagnostics(strays, config),
    ...attachments.diagnostics,
  ];
  const today = await todayOf(request, records, own);
  const gathered = {
    ...gatherKnowledgeBase(records, config, today.day, files),
    ledger,
    tagFileProblems: tags?.problems ?? [],
    ...(ticketStates === undefined ? {} : { ticketStates: ticketsFor(ticketStates, config.audience) }),
  };
  const everything = enrich(gathered, enrichments);
  stage("enrich");

  const between = checkKnowledgeBase(everything, allRules(config));
  stage("check");

  const { kb, outcome } = settleAdmission({ request, records, own, between, today, everything });
  stage("admit");
  const diagnostics = [...own, ...between].sort(compareDiagnostics);
  return {
    request,
    kb,
    records,
    diagnostics: fromRoot(diagnostics, request),
    outcome,
    unsearched: attachments.unsearched,
    texts: textsOf(request),
    timings: stage.timings,
  };
}

/** In their order, before anything is read. @throws OperatorError when the configuration leaves out, or needs, what is not there */
function chosenEnrichments(config: Config): Enrichment[] {
  try {
    return orderEnrichments(enrichmentsOf(config));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`the configuration asks for what cannot be: ${reason}`, { cause: error });
  }
}

/** The knowledge base as a site for this audience has it, errors aside. Similar incidents are left out: they take long. */
export function readersView({ records, kb, request }: Compiled, audience: Audience): KnowledgeBase {
  const { config, asOf } = kb;
  const { published, withdrawn } = admit(records, new Map(), { drafts: false, blocked: true, audience, asOf });
  const quick = enrichmentsOf({ ...config, leaveOut: [...config.leaveOut, "similar"] });
  return enrich({ ...gatherKnowledgeBase(asReadersSee(published, audience), request.config, asOf), withdrawn }, quick);
}

/** Inside, files are named within the content folder; outside, as a person at the root would type them. */
function fromRoot(diagnostics: readonly Diagnostic[], { root, contentDir }: BuildRequest): Diagnostic[] {
  const folder = relative(root, contentDir).replaceAll("\\", "/");
  const named = (file: string) => (folder === "" ? file : `${folder}/${file}`);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: named(diagnostic.file),
    related: diagnostic.related.map((place) => ({ ...place, file: named(place.file) })),
  }));
}

function textsOf({ root }: BuildRequest): (file: string) => string | undefined {
  return (file) => {
    try {
      return readFileSync(resolve(root, file), "utf8").replace(/^\uFEFF/, "");
    } catch {
      // The file is gone since it was read, or is no text: the report goes without its lines.
      return undefined;
    }
  };
}

/** Measures the time between calls under the name of the stage that ended. */
export function stopwatch(): { (stage: string): void; timings: Record<string, number> } {
  let last = performance.now();
  const timings: Record<string, number> = {};
  const stop = (stage: string) => {
    const now = performance.now();
    timings[stage] = Math.round(now - last);
    last = now;
  };
  return Object.assign(stop, { timings });
}
