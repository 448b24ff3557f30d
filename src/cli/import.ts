import { copyFileSync, existsSync, lstatSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { type ImportPlan, type KnownDocuments, type NotImported, planImport } from "#import/plan.ts";
import { findSources } from "#import/source-files.ts";
import { findDocuments } from "#read/files.ts";
import { recordAll } from "#records/pool.ts";
import type { Act, Context } from "./context.ts";
import { localDay } from "./day.ts";
import type { ExitCode } from "./exit-code.ts";
import { planLines } from "./import-lines.ts";
import { addToLedger } from "./ledger.ts";
import { linesOfDocuments } from "./ledger-lines.ts";
import { documentFolder, isInside } from "./new/document-folder.ts";
import { terminalLine } from "./terminal-text.ts";
import { shownPath, type Workspace } from "./workspace.ts";

interface ImportOptions {
  write?: boolean;
}

export function addImport(program: Command, act: Act): void {
  program
    .command("import")
    .description("foreign Markdown, Hugo content or text copied from a page: shows what it would do; --write does it")
    .argument("<path>", "a folder or a file outside the content folder")
    .option("--write", "write the documents")
    .action(act(importDocuments));
}

async function importDocuments(
  { terminal, workspace }: Context,
  options: ImportOptions,
  given: string,
): Promise<ExitCode> {
  const opened = await workspace();
  const path = resolve(given);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    throw new OperatorError(`there is no file or folder \`${given}\`: check the path`);
  }
  if (isInside(opened.contentDir, path)) {
    throw new OperatorError(
      `\`${given}\` is in the content folder already: \`check --fix\` mends what can be mended there`,
    );
  }
  const sources = await findSources(path);
  const { plans, not } = await planImport(sources, await knownDocuments(opened), opened.config);
  for (const plan of plans) terminal.print(planLines(plan, opened, terminal).join("\n"));
  for (const { source, reason } of not) terminal.print(terminalLine(`${source.path}: not imported, ${reason}`));
  for (const name of sources.skipped)
    terminal.print(terminalLine(`${name}: not imported, it is no document of its own`));
  if (options.write) {
    for (const plan of plans) writeDocument(opened, plan);
    const incidents = plans.map(({ incident }) => incident);
    await addToLedger(opened.contentDir, linesOfDocuments(incidents, localDay(new Date())));
  }
  terminal.tell(summary(plans, not, options.write === true));
  return 0;
}

async function knownDocuments(workspace: Workspace): Promise<KnownDocuments> {
  const { documents } = await findDocuments(workspace.contentDir);
  const records = await recordAll(documents, workspace);
  return {
    ids: new Map(records.map(({ incident }) => [incident.id, incident.path])),
    paths: new Set(documents),
  };
}

/** Nothing is overwritten: a file that appeared in between is left, and named. */
function writeDocument({ root, contentDir }: Workspace, { path, text, source }: ImportPlan): void {
  const folder = documentFolder(root, contentDir, join(contentDir, dirname(path)));
  const file = join(folder, basename(path));
  mkdirSync(folder, { recursive: true });
  if (existsSync(file))
    throw new OperatorError(`\`${shownPath(file)}\` exists already and stays as it is: run the import again`);
  for (const name of source.bundle) {
    const from = join(dirname(source.file), name);
    if (lstatSync(from).isFile()) copyFileSync(from, join(folder, name));
  }
  writeFileSync(file, text, { flag: "wx" });
}

function summary(plans: readonly ImportPlan[], not: readonly NotImported[], written: boolean): string {
  const left = not.length === 0 ? "" : `, ${not.length} left out`;
  if (written) return `${plans.length} documents written${left}; next: npx nevertwice check`;
  return `${plans.length} documents would be written${left}; nothing has changed: --write does it`;
}
