import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileName } from "#kinds/file-name.ts";
import { idOfPath } from "#kinds/ids.ts";
import { allKinds } from "#kinds/recognise.ts";
import type { Config } from "#model/config.ts";
import type { Incident } from "#model/incident.ts";
import { decodeDocument } from "#read/decode.ts";
import { readSource } from "#read/source.ts";
import { recordDocument } from "#records/document.ts";
import { applyEdits } from "#rules/apply-edits.ts";
import { type Additions, addFrontMatter } from "./front-matter-additions.ts";
import { followMoves, type Moves } from "./moved-links.ts";
import { hugoUrl } from "./old-url.ts";
import { looksScraped, withoutChrome } from "./page-chrome.ts";
import type { SourceFile, Sources } from "./source-files.ts";

/** What becomes of one file. */
export interface ImportPlan {
  source: SourceFile;
  /** Relative to the content folder. */
  path: string;
  /** The document to write, with LF or the line ends that it had. */
  text: string;
  /** As the written document will be read. */
  incident: Incident;
  oldUrl?: string;
  /** Lines of a web page around the report that are left out. */
  dropped: string[];
}

/** A file that is not imported, and why. */
export interface NotImported {
  source: SourceFile;
  reason: string;
}

export interface KnownDocuments {
  /** Id → path of what lies in the content folder already. */
  ids: ReadonlyMap<string, string>;
  /** Paths that are taken. */
  paths: ReadonlySet<string>;
}

/** A file on its way: cleaned, read, with a place to go to. */
interface Draft {
  source: SourceFile;
  text: string;
  additions: Additions;
  path: string;
  id: string;
  oldUrl?: string;
  dropped: string[];
}

/**
 * Plans the import of all files; writes nothing. Ids follow from the paths of the sources, so that a second run finds the
 * documents of the first and leaves them alone.
 */
export async function planImport(
  { files, hugo }: Sources,
  known: KnownDocuments,
  config: Config,
): Promise<{ plans: ImportPlan[]; not: NotImported[] }> {
  const drafts: Draft[] = [];
  const not: NotImported[] = [];
  const taken = new Set(known.paths);
  for (const source of files) {
    const draft = await draftOf(source, { hugo, known, taken, config });
    if ("reason" in draft) not.push(draft);
    else {
      taken.add(draft.path);
      drafts.push(draft);
    }
  }
  const moves: Moves = new Map(drafts.map(({ source, path }) => [source.path, path]));
  const plans: ImportPlan[] = [];
  for (const draft of drafts) plans.push(await planOf(draft, moves, config));
  return { plans, not };
}

interface Surroundings {
  hugo: boolean;
  known: KnownDocuments;
  taken: ReadonlySet<string>;
  config: Config;
}

async function draftOf(source: SourceFile, around: Surroundings): Promise<Draft | NotImported> {
  const { text: raw, problems } = decodeDocument(readFileSync(source.file));
  if (problems.some(({ id }) => id === "nul-byte")) return { source, reason: "it is no text" };
  if (raw.trim() === "") return { source, reason: "it is empty" };
  const scraped = /\.txt$/i.test(source.path) || looksScraped(raw);
  const page = scraped ? withoutChrome(raw) : { text: raw, dropped: [] };
  const text = await mended(source.path, page.text, around.config);
  const { incident } = await recordDocument(source.path, new TextEncoder().encode(text), around.config);
  const id = incident.idWritten ? incident.id : idOfPath(`import:${source.path}`);
  const there = around.known.ids.get(id);
  if (there !== undefined) return { source, reason: `it was imported already: ${there}` };
  const oldUrl = around.hugo ? hugoUrl(source.path, readSource(source.path, text).frontMatter.data) : undefined;
  const additions: Additions = {
    ...(incident.idWritten ? {} : { id }),
    ...(incident.kindConfidence < 1 ? { kind: incident.kind } : {}),
    // A page that was copied as text is nobody's finished report.
    ...(scraped ? { draft: true } : {}),
    ...("draftedBy" in page && page.draftedBy ? { draftedBy: page.draftedBy } : {}),
    ...(oldUrl === undefined || incident.aliases.includes(oldUrl) ? {} : { aliases: [oldUrl, ...incident.aliases] }),
  };
  const path = freePath(incident, source, around);
  return { source, text, additions, path, id, dropped: page.dropped, ...(oldUrl === undefined ? {} : { oldUrl }) };
}

/** What `check --fix` would do about damaged text; everything else is the author's to mend, later and in place. */
const mendedRules = new Set(["mojibake", "run-in-report"]);

async function mended(path: string, text: string, config: Config): Promise<string> {
  const { diagnostics } = await recordDocument(path, new TextEncoder().encode(text), config);
  return applyEdits(
    text,
    diagnostics.filter(({ rule }) => mendedRules.has(rule)),
  ).text;
}

/** `postmortems/2024-05-01-outage.md`; a page bundle keeps its folder: `postmortems/2024-05-01-outage/index.md`. */
function freePath(incident: Incident, source: SourceFile, { taken, config }: Surroundings): string {
  const date = (incident.dates.incident ?? incident.dates.started ?? incident.dates.written)?.iso?.slice(0, 10);
  const name = fileName(date ?? "", incident.title).replace(/\.md$|^-/g, "") || "untitled";
  const folder = folderOf(incident.kind, config);
  for (let attempt = 1; ; attempt += 1) {
    const base = posix.join(folder, attempt === 1 ? name : `${name}-${attempt}`);
    const path = source.bundle.length > 0 ? `${base}/index.md` : `${base}.md`;
    if (!taken.has(path)) return path;
  }
}

function folderOf(kind: string, config: Config): string {
  return allKinds(config).find(({ id }) => id === kind)?.folders[0] ?? kind;
}

async function planOf(draft: Draft, moves: Moves, config: Config): Promise<ImportPlan> {
  const { source, path, additions, dropped, oldUrl } = draft;
  const followed = followMoves(draft.text, readSource(source.path, draft.text).root, source.path, path, moves);
  const text = addFrontMatter(followed, additions) ?? followed;
  const { incident } = await recordDocument(path, new TextEncoder().encode(text), config);
  return { source, path, text, incident, dropped, ...(oldUrl === undefined ? {} : { oldUrl }) };
}
