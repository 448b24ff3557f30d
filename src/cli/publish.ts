import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { headCommit } from "#git/head-commit.ts";
import { realDisk } from "#publish/disk.ts";
import { openPublishedFolder } from "#publish/published-folder.ts";
import type { Compiled } from "#src/pipeline.ts";
import type { Made } from "#src/publish-site.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { checkedDay } from "./day.ts";
import { tellEmbargo } from "./embargo-line.ts";
import type { ExitCode } from "./exit-code.ts";
import { blocks, findingsText } from "./findings.ts";
import { publishedLines } from "./published-lines.ts";
import { addSiteOptions, type SiteOptions, withSiteOptions } from "./site-options.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";
import { shownPath } from "./workspace.ts";

interface PublishOptions extends SiteOptions {
  to: string;
  keep: number;
  drafts?: boolean;
  asOf?: string;
  keepGoing?: boolean;
}

export const defaultKeep = 5;

export function addPublish(program: Command, act: Act): void {
  const command = program
    .command("publish")
    .description("make the site as a new release and show it to readers at once: the site is DIR/current")
    .requiredOption("--to <dir>", "the folder of the releases")
    .option("--keep <number>", "how many earlier releases stay, for `rollback`", wholeNumber, defaultKeep);
  addSiteOptions(command)
    .option("--as-of <day>", "YYYY-MM-DD, what counts as today (default: from the content)")
    .option("--keep-going", "leave out documents with errors and publish the rest")
    .action(act(publish));
}

/** @throws InvalidArgumentError for anything but 1, 2, 3 … */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("expected a whole number, at least 1");
  return Number(text);
}

async function publish({ terminal, workspace }: Context, options: PublishOptions): Promise<ExitCode> {
  const started = performance.now();
  const { asOf } = options;
  if (asOf !== undefined) checkedDay(asOf, "--as-of");
  const opened = await workspace();
  const site = openPublishedFolder(resolve(opened.root, options.to), opened, realDisk);
  const { publishSite } = await import("#src/publish-site.ts");
  let left: Compiled | undefined;
  const make = async (): Promise<Made> => {
    const compiled = await compile(opened, terminal, {
      config: withSiteOptions(opened.config, options),
      drafts: options.drafts ?? false,
      ...(asOf === undefined ? {} : { asOf }),
    });
    const errors = compiled.diagnostics.filter(blocks);
    if (errors.length > 0) left = compiled;
    const commit = await headCommit(opened.contentDir);
    const made = commit === undefined ? {} : { commit };
    if (errors.length === 0 || options.keepGoing) return { compiled, ...made };
    const documents = new Set(errors.map(({ file }) => file)).size;
    return { refused: `${errors.length} errors in ${documents} files`, ...made };
  };
  const outcome = await publishSite(site, options.keep, make);
  if (left) tellErrors(terminal, left, "refused" in outcome ? site.path : undefined);
  if ("superseded" in outcome) {
    terminal.tell("a newer publish takes over: nothing to do here");
    return 0;
  }
  if ("refused" in outcome) return 1;
  tellEmbargo(terminal, outcome.compiled);
  if (!terminal.quiet) {
    const lines = publishedLines(outcome, performance.now() - started);
    terminal.print([...lines, `the site is ${shownPath(site.path)}/current`].map(terminalLine).join("\n"));
  }
  return left ? 1 : 0;
}

/** @param untouched the folder of the releases, when nothing was published */
function tellErrors(terminal: Terminal, compiled: Compiled, untouched: string | undefined): void {
  const { diagnostics, outcome } = compiled;
  const format = { format: "pretty", color: terminal.colorError, files: outcome.documents };
  terminal.tell(findingsText(diagnostics.filter(blocks), compiled, format));
  if (untouched === undefined) {
    terminal.tell("\nleft out of the site:");
    for (const { path, rule, line } of outcome.blocked) terminal.tell(`  ${terminalLine(`${path}:${line}`)} ${rule}`);
    return;
  }
  terminal.tell(
    `\nnothing was published, ${shownPath(untouched)} is as it was: correct the documents, or leave them out with --keep-going`,
  );
}
