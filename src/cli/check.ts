import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import type { Preset } from "#model/config.ts";
import type { Diagnostic } from "#model/diagnostic.ts";
import { ledgerFile } from "#model/ledger.ts";
import { reports } from "#report/index.ts";
import { ruleCatalogue } from "#rules/catalogue.ts";
import type { Compiled } from "#src/pipeline.ts";
import { compareWithBaseline } from "./baseline.ts";
import { changedFiles } from "./changed-files.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { localDay } from "./day.ts";
import { documentsNamed } from "./document-files.ts";
import type { ExitCode } from "./exit-code.ts";
import { explain } from "./explain.ts";
import { blocks, findingsText } from "./findings.ts";
import { diffText, fixFindings } from "./fix.ts";
import { addToLedger } from "./ledger.ts";
import { fromRoot, linesOfDocuments, linesOfLists } from "./ledger-lines.ts";
import type { Terminal } from "./terminal.ts";
import { terminalLine } from "./terminal-text.ts";
import type { Workspace } from "./workspace.ts";

interface CheckOptions {
  format: string;
  preset?: Preset;
  /** True, or the ref to compare with; empty for the last commit. */
  changed?: string | true;
  baseline?: string;
  fix?: boolean;
  explain?: boolean;
}

export function addCheck(program: Command, act: Act): void {
  program
    .command("check")
    .description("all findings of all documents, or of these")
    .argument("[file...]", "documents or folders in the content folder")
    .addOption(new Option("--format <name>", "how to show them").choices([...reports.keys()]).default("pretty"))
    .addOption(new Option("--preset <name>", "how strict to be").choices(["relaxed", "recommended", "strict"]))
    .option("--changed [ref]", "only of documents that differ from the last commit, or from where the branch left REF")
    .option("--baseline <file>", "leave out the findings that this file knows; written where there is none")
    .option("--fix", "mend what can be mended mechanically, and show the difference")
    .option("--explain", "what was understood of these documents: kind, fields with their lines, sections left over")
    .action(act(check));
}

async function check({ terminal, workspace }: Context, options: CheckOptions, given: string[]): Promise<ExitCode> {
  const opened = await workspace();
  const files = await chosenFiles(opened, options, given);
  if (options.explain) return explain(opened, terminal, files);
  const compileAll = () =>
    compile(opened, terminal, {
      // Nothing is published here, so nothing is held back from its author.
      config: { ...opened.config, audience: "restricted", preset: options.preset ?? opened.config.preset },
      drafts: true,
      // For the person who asks now: what lies ahead and what is overdue is counted from today.
      asOf: localDay(new Date()),
    });
  const compiled = options.fix ? await fixed(opened.root, compileAll, files, terminal) : await compileAll();
  const concerned = compiled.diagnostics.filter(({ file }) => files === undefined || files.includes(file));
  const findings = withoutKnown(concerned, { ...compiled, whole: files === undefined }, opened, options, terminal);
  const text = findingsText(findings, compiled, {
    format: options.format,
    color: terminal.color,
    files: files?.length ?? compiled.outcome.documents,
  });
  if (text !== "") terminal.print(text);
  if (files === undefined) tellUnsearched(compiled, terminal);
  return findings.some(blocks) ? 1 : 0;
}

/** Nobody should take silence for a search. */
function tellUnsearched({ unsearched }: Compiled, terminal: Terminal): void {
  const count = unsearched.length;
  if (count === 0) return;
  const more = count > mostNamed ? ` and ${count - mostNamed} more` : "";
  const named = `${unsearched.slice(0, mostNamed).map(terminalLine).join(", ")}${more}`;
  terminal.tell(
    `not searched for secrets, being no text: ${count} ${count === 1 ? "attachment" : "attachments"} (${named})`,
  );
}

const mostNamed = 5;

/** The documents that a person named, as far as they have changed where only those are wanted; all without either. */
async function chosenFiles(
  workspace: Workspace,
  { changed }: CheckOptions,
  given: readonly string[],
): Promise<string[] | undefined> {
  const named = given.length === 0 ? undefined : await documentsNamed(workspace, given);
  if (changed === undefined) return named;
  const different = await changedFiles(workspace.root, changed === true || changed === "" ? undefined : changed);
  return named?.filter((file) => different.has(file)) ?? [...different];
}

function withoutKnown(
  findings: Diagnostic[],
  { texts, whole }: Pick<Compiled, "texts"> & { whole: boolean },
  { root }: Workspace,
  { baseline }: CheckOptions,
  terminal: Terminal,
): Diagnostic[] {
  if (baseline === undefined) return findings;
  const path = resolve(root, baseline);
  if (!whole && !existsSync(path)) {
    throw new OperatorError(
      `there is no baseline \`${baseline}\`: run the check of all documents once to have it written`,
    );
  }
  const unwaiting = new Set(ruleCatalogue().flatMap(({ id, fixed: never }) => (never ? [id] : [])));
  const { fresh, known, created, gone } = compareWithBaseline(path, findings, texts, unwaiting);
  if (created) terminal.tell(`${known} findings are in \`${baseline}\` now: commit it, and only new ones are shown`);
  else if (known > 0) terminal.tell(`${known} findings wait in \`${baseline}\``);
  if (whole && gone > 0)
    terminal.tell(`${gone} findings of \`${baseline}\` are mended: delete it to have a shorter one written`);
  return fresh;
}

/** The difference goes to standard error: standard output is the report's. */
async function fixed(
  root: string,
  compileAll: () => Promise<Compiled>,
  files: readonly string[] | undefined,
  terminal: Terminal,
): Promise<Compiled> {
  const { compiled, fixed: changed } = await fixFindings(root, compileAll, (file) => files?.includes(file) ?? true);
  for (const file of changed) terminal.tell(diffText(file, compiled.diagnostics));
  const mended = changed.reduce((sum, { applied }) => sum + applied, 0);
  if (mended > 0) terminal.tell(`${mended} findings mended in ${changed.length} files`);
  const added = await completeLedger(compiled, files);
  if (added.length === 0) return compiled;
  terminal.tell(`${ledgerFile}: ${added.length} ${added.length === 1 ? "address" : "addresses"} added; commit it`);
  return compileAll();
}

/** Addresses of the documents that are concerned, and, where all of them are, of the lists that they make. */
async function completeLedger(compiled: Compiled, files: readonly string[] | undefined): Promise<string[]> {
  const { request, records } = compiled;
  const concerned = records
    .map(({ incident }) => incident)
    .filter(({ path }) => files?.includes(fromRoot(request, path)) ?? true);
  const seen = localDay(new Date());
  const documents = linesOfDocuments(concerned, seen);
  if (documents.length === 0) return [];
  const lists = files === undefined ? await linesOfLists(compiled, seen) : [];
  return addToLedger(request.contentDir, [...documents, ...lists]);
}
