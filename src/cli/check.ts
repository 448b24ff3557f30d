import { type Command, Option } from "commander";
import type { Preset } from "#model/config.ts";
import { reports } from "#report/index.ts";
import { compile } from "./compile.ts";
import type { Act, Context } from "./context.ts";
import { documentsNamed } from "./document-files.ts";
import type { ExitCode } from "./exit-code.ts";
import { blocks, findingsText } from "./findings.ts";

interface CheckOptions {
  format: string;
  preset?: Preset;
}

export function addCheck(program: Command, act: Act): void {
  program
    .command("check")
    .description("all findings of all documents, or of these")
    .argument("[file...]", "documents or folders in the content folder")
    .addOption(new Option("--format <name>", "how to show them").choices([...reports.keys()]).default("pretty"))
    .addOption(new Option("--preset <name>", "how strict to be").choices(["relaxed", "recommended", "strict"]))
    .action(act(check));
}

async function check({ terminal, workspace }: Context, options: CheckOptions, given: string[]): Promise<ExitCode> {
  const opened = await workspace();
  const files = given.length === 0 ? undefined : await documentsNamed(opened, given);
  const compiled = await compile(opened, terminal, {
    // Nothing is published here, so nothing is held back from its author.
    config: { ...opened.config, audience: "restricted", preset: options.preset ?? opened.config.preset },
    drafts: true,
  });
  const findings = compiled.diagnostics.filter(({ file }) => files === undefined || files.includes(file));
  const text = findingsText(findings, compiled, {
    format: options.format,
    color: terminal.color,
    files: files?.length ?? compiled.outcome.documents,
  });
  if (text !== "") terminal.print(text);
  return findings.some(blocks) ? 1 : 0;
}
