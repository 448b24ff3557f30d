import type { Command } from "commander";
import type { Act } from "./context.ts";
import { installHook } from "./hook-install.ts";
import { postReceive } from "./hook-post-receive.ts";
import { preReceive } from "./hook-pre-receive.ts";
import { defaultKeep, wholeNumber } from "./publish.ts";

export function addHook(program: Command, act: Act): void {
  const hook = program
    .command("hook")
    .description("publish by `git push` to a repository of your own")
    .helpCommand(false);
  withOptions(hook.command("install"))
    .description("have a bare repository check what is pushed to it, and publish its branch")
    .action(act(installHook));
  withOptions(hook.command("pre-receive")).description("called by git: is this push taken?").action(act(preReceive));
  withOptions(hook.command("post-receive")).description("called by git: publish").action(act(postReceive));
}

function withOptions(command: Command): Command {
  return command
    .requiredOption("--repo <dir>", "the bare repository")
    .requiredOption("--to <dir>", "the folder of the releases; the site is its `current`")
    .option("--branch <name>", "the branch that is published", "main")
    .option("--keep <number>", "how many earlier releases stay, for `rollback`", wholeNumber, defaultKeep);
}
