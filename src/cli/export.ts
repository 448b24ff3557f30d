import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Command, Option } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { findIncident } from "./find-incident.ts";
import { openQuery, type Queried } from "./query.ts";
import { type SiteOptions, withSiteOptions } from "./site-options.ts";
import { shownPath } from "./workspace.ts";

interface ExportOptions extends SiteOptions {
  html?: boolean;
  md?: boolean;
  out?: string;
}

export function addExport(program: Command, act: Act): void {
  program
    .command("export")
    .description("one document as a file of its own, for those who have no access to the site")
    .argument("<id>", "its id, its path, or its ticket")
    .addOption(new Option("--html", "as a web page that needs nothing else").conflicts("md"))
    .addOption(new Option("--md", "as Markdown, with what was understood as front matter").conflicts("html"))
    .option("--out <file>", "where it goes (default: standard output)")
    .option("--base-url <url>", "where the site lives: https://kb.example.org")
    .option("--path-prefix <path>", "the path there: /kb/")
    .action(act(exportDocument));
}

async function exportDocument(context: Context, options: ExportOptions, name: string): Promise<ExitCode> {
  const { terminal, workspace } = context;
  if (!options.html && !options.md) throw new OperatorError("as what? `--html` or `--md`");
  const { root, config } = await workspace();
  const queried = await openQuery(context, { config: withSiteOptions(config, options) });
  const { id, url } = findIncident(queried, name).incident;
  const text = options.md ? markdownOf(queried, url) : await pageOf(queried, url);
  if (options.out === undefined) {
    terminal.print(text.replace(/\n$/, ""));
    return 0;
  }
  const file = resolve(root, options.out);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new OperatorError(`cannot write \`${shownPath(file)}\`: ${why}`, { cause: error });
  }
  if (!terminal.quiet) terminal.print(`${id} is in ${shownPath(file)}`);
  return 0;
}

function markdownOf({ files }: Queried, url: string): string {
  const body = files.find((file) => file.url === `${url}index.md`)?.body;
  if (typeof body !== "string") throw new OperatorError("this knowledge base has no Markdown of its documents");
  return body;
}

async function pageOf({ pages, files, compiled }: Queried, url: string): Promise<string> {
  const page = pages.find((candidate) => candidate.url === url);
  if (page?.layout !== "incident") throw new Error(`${url} is not the page of an incident`);
  const { exportIncident } = await import("#src/export-incident.ts");
  return exportIncident(page, compiled, files);
}
