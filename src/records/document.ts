import { createHash } from "node:crypto";
import { idOfPath } from "#kinds/ids.ts";
import { interpret } from "#kinds/interpret.ts";
import { narrativeOf } from "#kinds/narrative.ts";
import { titleOfPath } from "#kinds/title.ts";
import type { Config } from "#model/config.ts";
import type { DocumentMarkdown } from "#model/document-markdown.ts";
import { emptyIncident, type Incident, type ReadingProblem } from "#model/incident.ts";
import { startOfFile } from "#model/place.ts";
import type { DocumentRecord, RenderedBody } from "#model/record.ts";
import type { TextProfile } from "#model/text-profile.ts";
import { audienceBlockProblems, cutForAudience, withoutAudienceFences } from "#read/audience-blocks.ts";
import { decodeDocument } from "#read/decode.ts";
import { ownMarkdown } from "#read/own-markdown.ts";
import { readSource } from "#read/source.ts";
import { termsOf } from "#read/terms.ts";
import { renderDocument } from "#render/document.ts";
import { escapeHtml } from "#render/escape-html.ts";
import { formulaProblems } from "#render/formula-problems.ts";
import { brokenAnchors, settleOwnAnchors } from "#render/own-anchors.ts";
import { allRules } from "#rules/all-rules.ts";
import { checkDocument } from "#rules/engine.ts";
import { hintsOf } from "#tickets/hints.ts";
import { authorText } from "./author-text.ts";
import { judgeBlameBox } from "./blame-check.ts";
import { compareProfile } from "./compare-profile.ts";

/**
 * One file → its record. A pure function: the same path, bytes and configuration give the same record on every machine.
 * Never throws for what an author wrote; what cannot be understood is shown as it is, with a diagnostic.
 */
export async function recordDocument(path: string, bytes: Uint8Array, config: Config): Promise<DocumentRecord> {
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const { text, problems } = decodeDocument(bytes);
  const record = await recordText(path, { text, problems, contentHash }, config);
  const views = await viewsOf(path, text, config);
  return views === undefined ? record : { ...record, views };
}

interface Given {
  text: string;
  problems: ReadingProblem[];
  contentHash: string;
}

/** For each audience that does not get all passages, the record of what it gets; undefined when all get the same. */
async function viewsOf(path: string, text: string, config: Config): Promise<DocumentRecord["views"]> {
  const views: DocumentRecord["views"] = {};
  for (const audience of ["public", "internal"] as const) {
    const { kept, cut } = cutForAudience(text, audience);
    if (cut === "") continue;
    const contentHash = createHash("sha256").update(kept).digest("hex");
    views[audience] = {
      ...(await recordText(path, { text: kept, problems: [], contentHash }, config)),
      diagnostics: [],
    };
  }
  return Object.keys(views).length === 0 ? undefined : views;
}

async function recordText(
  path: string,
  { text, problems, contentHash }: Given,
  config: Config,
): Promise<DocumentRecord> {
  let understood: Understood;
  try {
    understood = await understand(path, text, config);
  } catch (error) {
    understood = refused(path, text, isTooDeep(error) ? "too-deep" : "internal-error", { reason: String(error) });
  }
  const { incident, body, markdown, terms, profile, narrative } = understood;
  incident.problems.unshift(...problems);
  const context = { config, text, ...(narrative === undefined ? {} : { narrative }) };
  const diagnostics = await checkDocument(incident, context, allRules(config));
  return { incident, diagnostics, body, markdown, terms, ...(profile === undefined ? {} : { profile }), contentHash };
}

function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}

interface Understood {
  incident: Incident;
  body: RenderedBody;
  markdown: DocumentMarkdown;
  terms: string[];
  profile?: TextProfile;
  narrative?: string;
}

async function understand(path: string, text: string, config: Config): Promise<Understood> {
  const source = readSource(path, withoutAudienceFences(text));
  const incident = interpret(source, config);
  const terms = termsOf(authorText(source, incident));
  const profile = compareProfile(source, incident);
  const narrative = narrativeOf(source, incident.kind, config);
  const passages = audienceBlockProblems(text);
  // Where it is not plain which part is for whom, all of it is for the fewest.
  if (passages.length > 0) incident.audience = "restricted";
  incident.problems.push(...passages, ...(await formulaProblems(source.root)));
  judgeBlameBox(incident, { config, text, narrative });
  const markdown = ownMarkdown(source);
  const links = settleOwnAnchors(source.root);
  const options = {
    sourceLines: config.sourceLines === true,
    tickets: hintsOf(config.tickets),
    imageHosts: config.images.allow,
  };
  const body = await renderDocument(source, incident, options);
  incident.problems.push(...brokenAnchors(links, body.html));
  return { incident, terms, profile, narrative, body, markdown };
}

/** A document that could not be read within bounds: still an incident, its text shown as it stands in the file. */
function refused(path: string, text: string, problem: string, values: Record<string, string>): Understood {
  const incident = emptyIncident(path, idOfPath(path));
  incident.title = titleOfPath(path);
  // Nobody could read for whom it is.
  incident.audience = "restricted";
  incident.problems.push({ id: problem, place: startOfFile, values });
  const html = `<pre>${escapeHtml(text)}</pre>`;
  return { incident, terms: [], body: { html, toc: [], links: [] }, markdown: [text] };
}

/** The record of a file that never reached the reader, because it is too large or took too long. */
export async function refusedRecord(
  path: string,
  text: string,
  problem: string,
  values: Record<string, string>,
  config: Config,
): Promise<DocumentRecord> {
  const { incident, body, markdown, terms } = refused(path, text, problem, values);
  const diagnostics = await checkDocument(incident, { config, text }, allRules(config));
  return { incident, diagnostics, body, markdown, terms, contentHash: createHash("sha256").update(text).digest("hex") };
}
