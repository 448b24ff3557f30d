import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { enrich } from "#enrich/enrich.ts";
import { enrichmentsOf } from "#enrich/index.ts";
import type { ContentOrigin } from "#git/content-origin.ts";
import type { Config } from "#model/config.ts";
import { compareDiagnostics, type Diagnostic } from "#model/diagnostic.ts";
import type { Audience } from "#model/incident.ts";
import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { DocumentRecord } from "#model/record.ts";
import { ledgerFor } from "#permalinks/ledger-for.ts";
import { parseLedger } from "#permalinks/parse-ledger.ts";
import { findDocuments } from "#read/files.ts";
import { readLedgerText } from "#read/ledger-file.ts";
import { admit, type Outcome } from "#records/admission.ts";
import { dayOfContent } from "#records/as-of.ts";
import { attachmentDiagnostics } from "#records/attachments.ts";
import { gatherKnowledgeBase } from "#records/gather.ts";
import { recordAll } from "#records/pool.ts";
import { settleIds } from "#records/settle-ids.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkKnowledgeBase } from "#rules/engine.ts";
import { strayDiagnostics } from "#rules/stray-file.ts";

export interface BuildRequest {
  /** Absolute; diagnostics name files relative to it. */
  root: string;
  /** Absolute. */
  contentDir: string;
  config: Config;
  configFile?: string;
  /** Publish drafts too. */
  drafts: boolean;
  /** Publish documents with errors too: for a preview. */
  blocked?: boolean;
  /** `YYYY-MM-DD`; without it the content tells (`records/as-of.ts`). */
  asOf?: string;
  /** The commit whose files lie in `contentDir`; without it git is asked whether the folder belongs to a repository. */
  origin?: ContentOrigin;
  onProgress?: (stage: string, done: number, total: number) => void;
}

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
  /** The text of a file that a diagnostic names. */
  texts: (file: string) => string | undefined;
  /** Milliseconds by stage. */
  timings: Record<string, number>;
}

/** The story: read → recognise → check → enrich. Laying out and publishing follow in `lay-out-site.ts` and `build-site.ts`. */
export async function compileKnowledgeBase(request: BuildRequest): Promise<Compiled> {
  const { contentDir, config } = request;
  const stage = stopwatch();

  const { documents, strays, files } = await findDocuments(contentDir);
  const ledger = ledgerFor(parseLedger((await readLedgerText(contentDir)) ?? ""), config.audience);
  stage("find");
  const records = await recordAll(documents, {
    ...request,
    onProgress: (...at) => request.onProgress?.("read", ...at),
  });
  settleIds(records);
  stage("read");

  const asOf = request.asOf ?? (await dayOfContent(contentDir, records));
  const everything = enrich({ ...gatherKnowledgeBase(records, config, asOf, files), ledger }, enrichmentsOf(config));
  stage("enrich");

  const diagnostics = [
    ...records.flatMap((record) => record.diagnostics),
    ...checkKnowledgeBase(everything, allRules(config)),
    ...strayDiagnostics(strays, config),
    ...(await attachmentDiagnostics(files, records, request)),
  ].sort(compareDiagnostics);
  const { published, withdrawn, outcome } = admit(records, byFile(diagnostics), {
    drafts: request.drafts,
    blocked: request.blocked ?? false,
    audience: config.audience,
    asOf,
  });
  stage("check");

  // Facts about what is not published must not shine through: the enrichments see the published documents alone.
  const whole = published.length === records.length;
  const kb = whole ? everything : publishedOnly(published, request, { asOf, ledger, withdrawn });
  stage("admit");
  return {
    request,
    kb,
    records,
    diagnostics: fromRoot(diagnostics, request),
    outcome,
    texts: textsOf(request),
    timings: stage.timings,
  };
}

/** The knowledge base as a site for this audience has it, errors aside. Similar incidents are left out: they take long. */
export function readersView({ records, kb, request }: Compiled, audience: Audience): KnowledgeBase {
  const { config, asOf } = kb;
  const { published, withdrawn } = admit(records, new Map(), { drafts: false, blocked: true, audience, asOf });
  const quick = enrichmentsOf(config).filter(({ id }) => id !== "similar");
  return enrich({ ...gatherKnowledgeBase(published, request.config, asOf), withdrawn }, quick);
}

function publishedOnly(
  published: readonly DocumentRecord[],
  { config }: BuildRequest,
  { asOf, ...known }: Pick<KnowledgeBase, "asOf" | "ledger" | "withdrawn">,
): KnowledgeBase {
  return enrich({ ...gatherKnowledgeBase(published, config, asOf), ...known }, enrichmentsOf(config));
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
