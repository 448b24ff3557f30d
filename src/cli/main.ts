#!/usr/bin/env node
import { CommanderError } from "commander";
import type { ExitCode } from "./exit-code.ts";
import { createProgram } from "./program.ts";
import { errorLine } from "./report-error.ts";

// A reader that has seen enough (`nevertwice list | head`) is no failure: the command goes on and its exit code counts.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

/** `--changed REF` is a file called REF, and `--changed=REF` a ref, as with git's own options of that kind. */
function argumentsOf(given: readonly string[]): string[] {
  return given.map((argument) => (argument === "--changed" ? "--changed=" : argument));
}

let exitCode: ExitCode = 0;
try {
  const given = argumentsOf(process.argv.slice(2));
  const finish = (code: ExitCode) => {
    exitCode = code;
  };
  const program = await createProgram(finish, given[0]);
  await program.parseAsync(given, { from: "user" });
} catch (error) {
  const line = errorLine(error);
  if (line !== undefined) {
    exitCode = 2;
    process.stderr.write(`${line}\n`);
    if (process.argv.includes("--debug") && !(error instanceof CommanderError)) console.error(error);
  }
}
process.exitCode = exitCode;
