import { resolve } from "node:path";
import type { Command } from "commander";
import { absoluteUrl } from "#pages/absolute-url.ts";
import type { Compiled } from "#src/pipeline.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { checkedDay } from "./day.ts";
import { tellEmbargo } from "./embargo-line.ts";
import type { ExitCode } from "./exit-code.ts";
import { blocks, findingsText } from "./findings.ts";
import { previewName, withPreviewName } from "./preview-name.ts";
import { addSiteOptions, type SiteOptions, withSiteOptions } from "./site-options.ts";
import type { Terminal } from "./terminal.ts";
import { jsonText, terminalLine } from "./terminal-text.ts";
import { shownPath } from "./workspace.ts";

interface BuildOptions extends SiteOptions {
  out: string;
  drafts?: boolean;
  asOf?: string;
  keepGoing?: boolean;
  clean?: boolean;
  timings?: boolean;
  json?: boolean;
  /** The branch that the site is a preview of. */
  preview?: string;
}

export function addBuild(program: Command, act: Act): void {
  const command = program
    .command("build")
    .description("check all documents and make the site")
    .option("--out <dir>", "where the site goes", "dist");
  addSiteOptions(command)
    .option(
      "--preview <branch>",
      "a preview of this branch: a banner on each page, and not for search engines; {branch} in --out, --base-url and --path-prefix is its name",
    )
    .option("--as-of <day>", "YYYY-MM-DD, what counts as today (default: from the content)")
    .option("--keep-going", "leave out documents with errors and publish the rest")
    .option("--clean", "write every file anew")
    .option("--timings", "show how long each stage took")
    .option("--json", "the result as one JSON document")
    .action(act(build));
}

interface Written {
  pages: number;
  pagesWritten: number;
  timings: Record<string, number>;
}

const nothingWritten: Written = { pages: 0, pagesWritten: 0, timings: {} };

async function build({ terminal, workspace }: Context, given: BuildOptions): Promise<ExitCode> {
  const started = performance.now();
  const options = asPreview(given);
  const { asOf } = options;
  if (asOf !== undefined) checkedDay(asOf, "--as-of");
  const opened = await workspace();
  const out = resolve(opened.root, options.out);
  const compiled = await compile(opened, terminal, {
    config: {
      ...withSiteOptions(opened.config, options),
      ...(options.preview === undefined ? {} : { preview: options.preview }),
    },
    drafts: options.drafts ?? false,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const errors = compiled.diagnostics.filter(blocks);
  const refused = errors.length > 0 && options.keepGoing !== true;
  const written = refused ? nothingWritten : await writeSite(compiled, out, options);
  if (errors.length > 0) tellErrors(terminal, compiled, refused ? out : undefined);
  tellEmbargo(terminal, compiled);
  const timings = { ...compiled.timings, ...written.timings };
  if (options.timings) tellTimings(terminal, timings, performance.now() - started);
  if (options.json) terminal.print(jsonText(outcomeJson(compiled, { ...written, timings })));
  else if (!refused && !terminal.quiet) terminal.print(summary(compiled, written, out, performance.now() - started));
  return errors.length > 0 ? 1 : 0;
}

/** Branches have names that no path and no address may have. An empty one, as CI has it on the main branch, is none. */
function asPreview({ preview, ...options }: BuildOptions): BuildOptions {
  if (preview === undefined || preview === "") return options;
  const { out, baseUrl, pathPrefix } = options;
  const name = previewName(preview);
  return {
    ...options,
    preview,
    out: withPreviewName(out, name),
    ...(baseUrl === undefined ? {} : { baseUrl: withPreviewName(baseUrl, name) }),
    ...(pathPrefix === undefined ? {} : { pathPrefix: withPreviewName(pathPrefix, name) }),
  };
}

async function writeSite(compiled: Compiled, out: string, { clean }: BuildOptions): Promise<Written> {
  const { buildSite } = await import("#src/build-site.ts");
  return buildSite(compiled, { out, clean: clean ?? false });
}

/** @param untouched the output folder, when nothing was written to it */
function tellErrors(terminal: Terminal, compiled: Compiled, untouched: string | undefined): void {
  const { diagnostics, outcome } = compiled;
  const options = { format: "pretty", color: terminal.colorError, files: outcome.documents };
  terminal.tell(findingsText(diagnostics.filter(blocks), compiled, options));
  if (untouched !== undefined) {
    const advice = "correct the documents, or leave them out with --keep-going";
    terminal.tell(`\nnothing was built, ${shownPath(untouched)} is as it was: ${advice}`);
    return;
  }
  terminal.tell("\nleft out of the site:");
  for (const { path, rule, line } of outcome.blocked) terminal.tell(`  ${terminalLine(`${path}:${line}`)} ${rule}`);
}

function tellTimings(terminal: Terminal, timings: Record<string, number>, total: number): void {
  const rows = [...Object.entries(timings), ["total", total] as const];
  const width = Math.max(...rows.map(([stage]) => stage.length));
  for (const [stage, time] of rows) terminal.tell(`${stage.padEnd(width)} ${time.toFixed(0).padStart(7)} ms`);
}

function outcomeJson({ kb, outcome }: Compiled, written: Written): unknown {
  const { documents, blocked, drafts, withheld, nextEmbargo } = outcome;
  const published = outcome.published.map(({ url, ...document }) => ({
    ...document,
    url: absoluteUrl(kb.config, url),
  }));
  return {
    schema: absoluteUrl(kb.config, "/api/v1/schema/build.json"),
    documents,
    published,
    blocked,
    drafts,
    withheld,
    ...(nextEmbargo === undefined ? {} : { nextEmbargo }),
    ...written,
  };
}

/** `15 documents, 74 pages (3 written) in dist, 2.1 s`, then what is missing and why. */
function summary({ outcome }: Compiled, { pages, pagesWritten }: Written, out: string, time: number): string {
  const { published, blocked, drafts, withheld } = outcome;
  const missing = [
    [blocked.length, "with errors"],
    [drafts.length, "drafts"],
    [withheld.length, "withheld"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`);
  const left = missing.length === 0 ? "" : `\nleft out: ${missing.join(", ")}`;
  const documents = `${published.length} document${published.length === 1 ? "" : "s"}`;
  return `${documents}, ${pages} pages (${pagesWritten} written) in ${shownPath(out)}, ${(time / 1000).toFixed(1)} s${left}`;
}
