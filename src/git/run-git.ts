import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import type { Repository } from "#model/history.ts";

export type { Repository } from "#model/history.ts";

/** Git ended with an error, or gave more than it may. */
export class GitError extends Error {
  override name = "GitError";
}

/** Bytes; a listing of a million files is less. */
const mostOutput = 256 * 1024 * 1024;

/**
 * Runs git on a repository, with nothing of the environment that could change what it does: no configuration of the user
 * or the system, no replaced objects, no pager, no prompt, no hook's variables.
 *
 * @throws GitError with the first line of what git said
 */
export async function runGit(repository: Repository, args: readonly string[], input = ""): Promise<Buffer> {
  return outputOf(startGit(repository, args), args, input);
}

/** All that a git that was just started writes. @throws GitError */
export async function outputOf(
  child: ChildProcessWithoutNullStreams,
  args: readonly string[],
  input = "",
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  child.stdout.on("data", (piece: Buffer) => {
    size += piece.length;
    if (size > mostOutput) child.kill("SIGKILL");
    else pieces.push(piece);
  });
  const ended = endOf(child, args);
  child.stdin.end(input);
  await ended;
  return Buffer.concat(pieces, size);
}

export function startGit({ gitDir, quarantine }: Repository, args: readonly string[]): ChildProcessWithoutNullStreams {
  const options = ["--git-dir", gitDir, "--no-replace-objects", "-c", `safe.directory=${gitDir}`];
  return spawnGit(gitDir, [...options, ...args], quarantine);
}

/** Git as it sees a folder: which repository it belongs to is for git to find out. */
export function startGitInside(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  // Nothing is run that the repository of somebody else could have configured; so its owner does not matter.
  return spawnGit(folder, ["-c", "safe.directory=*", ...args]);
}

function spawnGit(
  cwd: string,
  args: readonly string[],
  quarantine?: Repository["quarantine"],
): ChildProcessWithoutNullStreams {
  const child = spawn("git", args, { cwd, env: cleanEnvironment(quarantine), stdio: ["pipe", "pipe", "pipe"] });
  // Git may end before it has read everything; its exit code tells why.
  child.stdin.on("error", () => {});
  return child;
}

/** Resolves when git has ended well. Call it before the input is given. */
export function endOf(child: ChildProcessWithoutNullStreams, args: readonly string[]): Promise<void> {
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    if (said.length < 10_000) said += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new GitError(`git cannot be run: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) return resolve();
      const line = said.trim().split("\n")[0] ?? "";
      reject(new GitError(`git ${args[0]} ended with ${signal ?? code}${line === "" ? "" : `: ${line}`}`));
    });
  });
}

function cleanEnvironment(quarantine: Repository["quarantine"]): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return {
    ...{ PATH, SystemRoot },
    ...{ LC_ALL: "C", TZ: "UTC", HOME: "/nonexistent", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" },
    // A partial clone has to do with what it has: nothing is asked of the network.
    GIT_NO_LAZY_FETCH: "1",
    ...{ GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", GIT_ATTR_NOSYSTEM: "1", GIT_LITERAL_PATHSPECS: "1" },
    ...(quarantine
      ? { GIT_OBJECT_DIRECTORY: quarantine.objects, GIT_ALTERNATE_OBJECT_DIRECTORIES: quarantine.alternates }
      : {}),
  };
}
