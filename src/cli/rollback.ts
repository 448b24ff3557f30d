import { resolve } from "node:path";
import type { Command } from "commander";
import { OperatorError } from "#config/operator-error.ts";
import { realDisk } from "#publish/disk.ts";
import { writeStatus } from "#publish/publish-status.ts";
import { openPublishedFolder } from "#publish/published-folder.ts";
import { rollBack } from "#publish/roll-back.ts";
import type { Act, Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { wholeNumber } from "./publish.ts";
import { isFolder, shownPath } from "./workspace.ts";

interface RollbackOptions {
  to: string;
  release?: number;
}

export function addRollback(program: Command, act: Act): void {
  program
    .command("rollback")
    .description("show readers an earlier release again, at once")
    .requiredOption("--to <dir>", "the folder of the releases")
    .option("--release <number>", "which one (default: the one before the current)", wholeNumber)
    .action(act(rollback));
}

async function rollback({ terminal, common }: Context, { to, release }: RollbackOptions): Promise<ExitCode> {
  const root = resolve(common.root ?? ".");
  const folder = resolve(root, to);
  if (!isFolder(folder)) throw new OperatorError(`there is no folder \`${to}\`: check --to`);
  const site = openPublishedFolder(folder, undefined, realDisk);
  const { locked } = await import("#src/publish-site.ts");
  const outcome = await locked(
    site,
    () => false,
    async () => {
      const record = rollBack(site, release);
      const commit = record.commit === undefined ? {} : { commit: record.commit };
      writeStatus(site.path, { state: "rolled-back", release: record.release, ...commit }, site.disk);
      return record;
    },
  );
  if ("superseded" in outcome) return 0;
  const { release: shown, asOf, commit } = outcome;
  const from = commit === undefined ? "" : ` of commit ${commit.slice(0, 7)}`;
  if (!terminal.quiet) terminal.print(`${shownPath(site.path)}/current is release ${shown}${from} (${asOf})`);
  return 0;
}
