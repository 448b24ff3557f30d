import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "#config/operator-error.ts";
import { checkedBranch } from "#git/commits.ts";
import { GitError, runGit } from "#git/run-git.ts";
import { replaceDurably } from "#publish/disk.ts";
import { entryAt } from "#publish/entry-at.ts";
import { packageRoot } from "#src/package-root.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { type HookOptions, type HookPlace, loadHookConfig, openHookPlace } from "./hook-options.ts";
import { shellWord } from "./shell-word.ts";
import { shownPath } from "./workspace.ts";

const run = promisify(execFile);

const names = ["pre-receive", "post-receive"] as const;

/** By this line a hook is known as ours. */
const mark = "# Written by `nevertwice hook install`, and overwritten by it.";

/** Objects are checked for form by git itself, and a push of gigabytes is stopped while it comes in. */
const settings: readonly (readonly [key: string, value: string])[] = [
  ["receive.fsckObjects", "true"],
  ["transfer.fsckObjects", "true"],
  ["core.logAllRefUpdates", "true"],
];

/** Bytes of one push, unless the repository has a limit already. */
const mostInput = String(256 * 1024 * 1024);

export async function installHook({ terminal, common }: Context, options: HookOptions): Promise<ExitCode> {
  await checkRepository(resolve(common.root ?? ".", options.repo), options);
  const place = openHookPlace(options, common);
  await loadHookConfig(place);
  const folder = join(place.repo, "hooks");
  const texts = new Map(names.map((name) => [join(folder, name), stub(name, place, options)]));
  for (const path of texts.keys()) refuseForeign(path);
  const repository = { gitDir: realpathSync(place.repo) };
  for (const [key, value] of settings) await runGit(repository, ["config", key, value]);
  const limit = await runGit(repository, ["config", "--default", "", "--get", "receive.maxInputSize"]);
  if (limit.toString().trim() === "") await runGit(repository, ["config", "receive.maxInputSize", mostInput]);
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of texts) {
    replaceDurably(place.site.disk, path, Buffer.from(text));
    chmodSync(path, 0o755);
    terminal.print(shownPath(path));
  }
  if (!terminal.quiet) {
    terminal.print(`a push to ${options.branch} is checked, and published to ${shownPath(place.site.path)}/current`);
  }
  return 0;
}

async function checkRepository(repo: string, { branch }: HookOptions): Promise<void> {
  if (!existsSync(join(repo, "objects"))) {
    throw new OperatorError(`${shownPath(repo)} is no bare repository: make one with \`git init --bare\``);
  }
  try {
    await checkedBranch({ gitDir: repo }, branch);
  } catch (error) {
    throw error instanceof GitError ? new OperatorError(`${error.message}: check --branch`) : error;
  }
  const { stdout } = await run("git", ["--git-dir", repo, "config", "--default", "", "--get", "core.hooksPath"]);
  const elsewhere = stdout.trim();
  if (elsewhere !== "" && resolve(repo, elsewhere) !== join(repo, "hooks")) {
    throw new OperatorError(
      `git looks for hooks in ${elsewhere} (core.hooksPath), so that hooks in ${shownPath(repo)} would never run: unset it there`,
    );
  }
}

function refuseForeign(path: string): void {
  const entry = entryAt(path);
  if (entry === undefined) return;
  if (entry.isFile() && readFileSync(path, "utf8").includes(mark)) return;
  throw new OperatorError(`${shownPath(path)} is there and not ours: move it away, or call it from a hook of your own`);
}

/** Megabytes. What a check makes of ten thousand documents dies young: with room for it, nothing is copied (a fifth of the time saved). */
const youngMegabytes = 64;

/**
 * A hook runs with nothing of the environment of whoever pushes, but for where git keeps the new objects. Programs are
 * named by their whole paths; git is looked for where it was when the hook was installed.
 */
function stub(name: (typeof names)[number], place: HookPlace, { branch, keep }: HookOptions): string {
  const { repo, site, content, configFile } = place;
  const words = [
    ...[process.execPath, `--max-semi-space-size=${youngMegabytes}`, command(), "hook", name],
    ...["--repo", repo, "--to", site.path, "--branch", branch, "--keep", String(keep)],
    ...["--content", content.name === "" ? "." : content.name],
    ...(configFile === undefined ? [] : ["--config", configFile]),
  ];
  const environment = [`PATH=${shellWord(process.env.PATH ?? "")}`, 'GIT_OBJECT_DIRECTORY="$GIT_OBJECT_DIRECTORY"'];
  return `#!/bin/sh\n${mark}\nexec env -i ${environment.join(" ")} ${words.map(shellWord).join(" ")}\n`;
}

function command(): string {
  const path = join(packageRoot(), "lib", "cli.js");
  if (!existsSync(path)) throw new OperatorError("the command is not compiled: run `npm run compile` first");
  return path;
}
