import type { Diagnostic, Level } from "#model/diagnostic.ts";
import type { Report } from "./report.ts";
import { visible } from "./visible.ts";

/**
 * Workflow commands, from which GitHub makes annotations beside the changed lines.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const github: Report = (diagnostics) => diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join("");

const commands: Record<Level, string> = { error: "error", warning: "warning", note: "notice" };

function command(diagnostic: Diagnostic): string {
  const { file, line, column, endLine, endColumn, rule, level, message, help, url } = diagnostic;
  const properties = { file: visible(file), line, col: column, endLine, endColumn, title: visible(rule) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const lines = [visible(message), `help: ${visible(help)}`, ...relatedLines(diagnostic), `see: ${visible(url)}`];
  return `::${commands[level]} ${list.join(",")}::${data(lines.join("\n"))}`;
}

function relatedLines({ related }: Diagnostic): string[] {
  return related.map(({ file, line, column, message }) => visible(`${file}:${line}:${column}: ${message}`));
}

/** The escapes of the runner's own library (actions/toolkit, `core/src/command.ts`). */
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
