import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** What a command said and how it ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The compiled command; the tests compile it first (`scripts/compile-for-tests.ts`). */
const entry = fileURLToPath(new URL("../../lib/cli.js", import.meta.url));

export interface CommandOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
}

/** Starts the command as a user's shell would; both outputs are pipes, and there is nobody to ask. */
export function startCommand(args: readonly string[], { cwd, env = {} }: CommandOptions): ChildProcess {
  // What the test runner itself sets must not colour or change what the command does.
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, NODE_ENV: ____, ...outer } = process.env;
  return spawn(process.execPath, [entry, ...args], {
    cwd,
    env: { ...outer, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

export function runCommand(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const child = startCommand(args, options);
  const result: CommandResult = { code: null, stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    result.stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    result.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...result, code }));
  });
}

/** A folder with these files, gone after the test. Keys are paths. */
export function temporaryFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "nevertwice-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A copy of a folder, gone after the test. */
function _copyOf(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}
