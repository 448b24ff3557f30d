import { CommanderError } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { terminalLine } from "./terminal-text.ts";

/** The line that says why we could not run; undefined when there is nothing to say, as after `--help`. */
export function errorLine(error: unknown): string | undefined {
  const text = explain(error);
  return text === undefined ? undefined : `nevertwice: ${terminalLine(text)}`;
}

function explain(error: unknown): string | undefined {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof CommanderError) return explainUsage(error);
  if (!(error instanceof Error)) return `unexpected failure: ${String(error)}; run again with --debug`;
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) return `${message}; check the path, its permissions and the free space`;
  return `unexpected failure: ${message}; this is a mistake in nevertwice, please report it with the output of --debug`;
}

function explainUsage(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined;
  if (error.code === "commander.help") return "no command given; `nevertwice --help` lists them";
  const message = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  return `${message}; \`nevertwice --help\` shows what there is`;
}
