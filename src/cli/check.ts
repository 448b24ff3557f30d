import { type Command, Option } from "commander";
import type { Preset } from "#model/config.ts";
import { reports } from "#report/index.ts";
import type { Compiled } from "#src/pipeline.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { documentsNamed } from "./document-files.ts";
import type { ExitCode } from "./exit-code.ts";
import { explain } from "./explain.ts";
import { blocks, findingsText } from "./findings.ts";
import { diffText, fixFindings } from "./fix.ts";
import type { Terminal } from "./terminal.ts";

interface CheckOptions {
  format: string;
  preset?: Preset;
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
    .option("--fix", "mend what can be mended mechanically, and show the difference")
    .option("--explain", "what was understood of these documents: kind, fields with their lines, sections left over")
    .action(act(check));
}

async function check({ terminal, workspace }: Context, options: CheckOptions, given: string[]): Promise<ExitCode> {
  const opened = await workspace();
  const files = given.length === 0 ? undefined : await documentsNamed(opened, given);
  if (options.explain) return explain(opened, terminal, files);
  const compileAll = () =>
    compile(opened, terminal, {
      // Nothing is published here, so nothing is held back from its author.
      config: { ...opened.config, audience: "restricted", preset: options.preset ?? opened.config.preset },
      drafts: true,
    });
  const compiled = options.fix ? await fixed(opened.root, compileAll, files, terminal) : await compileAll();
  const findings = compiled.diagnostics.filter(({ file }) => files === undefined || files.includes(file));
  const text = findingsText(findings, compiled, {
    format: options.format,
    color: terminal.color,
    files: files?.length ?? compiled.outcome.documents,
  });
  if (text !== "") terminal.print(text);
  return findings.some(blocks) ? 1 : 0;
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
  return compiled;
}
