import { lstatSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import { loadConfig } from "#config/load.ts";
import { OperatorError } from "#config/operator-error.ts";
import { type Redaction, redactText } from "#rules/redact-text.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { replaceFile, textOf } from "./replace-file.ts";
import { terminalLine } from "./terminal-text.ts";
import { shownPath } from "./workspace.ts";

export function addRedact(program: Command, act: Act): void {
  program
    .command("redact")
    .description("replace secrets and personal data in a file by tokens, the same value by the same one")
    .argument("<file>", "a document, or a text file beside one")
    .option("--dry-run", "show what would be replaced, and write nothing")
    .action(act(redact));
}

async function redact({ terminal, common }: Context, options: { dryRun?: boolean }, name: string): Promise<ExitCode> {
  const root = resolve(common.root ?? ".");
  const path = existingFile(root, name);
  const before = textOf(path);
  if (before === undefined)
    throw new OperatorError(
      `\`${name}\` is no UTF-8 text: convert it first, because nothing else can be rewritten safely`,
    );
  const { config } = await loadConfig(root, common.config);
  const { text, redactions } = await redactText(before, config);
  for (const line of summaryLines(redactions, shownPath(path))) terminal.print(terminalLine(line));
  const file = terminalLine(shownPath(path));
  if (redactions.length === 0) {
    terminal.tell(`nothing to replace in ${file}`);
    return 0;
  }
  if (!options.dryRun) replaceFile(path, before, text);
  terminal.tell(`${counted(redactions)} ${options.dryRun ? "would be replaced" : "replaced"} in ${file}`);
  if (redactions.some(({ sort }) => sort === "secret" || sort === "private-key"))
    terminal.tell("revoke the credentials: whoever had the file has them, and so has its history in git");
  return 0;
}

/** A name is relative to the current folder, or else to the root. */
function existingFile(root: string, name: string): string {
  for (const path of [resolve(name), resolve(root, name)]) {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (stat?.isFile()) return path;
    if (stat) throw new OperatorError(`\`${name}\` is not a regular file: name the text file itself`);
  }
  throw new OperatorError(`there is no file \`${name}\`: check the path`);
}

/** `content/a.md:4:12  GitHub token ghp_**** → [secret-1]`, never the value. */
function summaryLines(redactions: readonly Redaction[], file: string): string[] {
  return redactions.map(
    ({ place, name, shown, token }) => `${file}:${place.line}:${place.column}  ${name} ${shown}**** → ${token}`,
  );
}

function counted(redactions: readonly Redaction[]): string {
  const places = `${redactions.length} place${redactions.length === 1 ? "" : "s"}`;
  const values = new Set(redactions.map(({ token }) => token)).size;
  return `${places} (${values} value${values === 1 ? "" : "s"})`;
}
