import { Command, type OptionValues } from "commander";
import { addActions } from "./actions.ts";
import { addBuild } from "./build.ts";
import { addCheck } from "./check.ts";
import { addComment } from "./comment.ts";
import type { Act } from "./context.ts";
import { addDev } from "./dev.ts";
import type { ExitCode } from "./exit-code.ts";
import { addExport } from "./export.ts";
import { addHook } from "./hook.ts";
import { addImport } from "./import.ts";
import { addInit } from "./init.ts";
import { addList } from "./list.ts";
import { addNew } from "./new.ts";
import { packageVersion } from "./package-version.ts";
import { addPublish } from "./publish.ts";
import { addRedact } from "./redact.ts";
import { addRollback } from "./rollback.ts";
import { addSearch } from "./search.ts";
import { addShow } from "./show.ts";
import { addSimilar } from "./similar.ts";
import { addStats } from "./stats.ts";
import { addTags } from "./tags.ts";
import { createTerminal } from "./terminal.ts";
import { addTicket } from "./ticket.ts";
import { type CommonOptions, openWorkspace, type Workspace } from "./workspace.ts";

/** The command line, without effects: parsing it runs one command, whose exit code goes to `finish`. */
export function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command("nevertwice")
    .description("A knowledge base of postmortems: check them, enrich them, publish them.")
    .version(packageVersion(), "-V, --version")
    .option("--root <dir>", "the folder of the knowledge base; other paths are relative to it (default: here)")
    .option("--config <file>", "the configuration (default: nevertwice.config.ts, .js, .mjs or .json)")
    .option("--content <dir>", "the folder of the documents (default: content)")
    .option("--quiet", "say nothing but results and problems")
    .option("--debug", "show stack traces")
    .option("--no-color", "no colours; NO_COLOR does the same")
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    // Errors come back as exceptions, so that there is one place that prints them.
    .configureOutput({ writeErr: () => {} })
    .exitOverride();
  const act = actWith(finish);
  for (const add of [
    addInit,
    addNew,
    addImport,
    addCheck,
    addComment,
    addRedact,
    addBuild,
    addDev,
    addPublish,
    addRollback,
    addHook,
    addList,
    addShow,
    addSearch,
    addSimilar,
    addTags,
    addStats,
    addActions,
    addTicket,
    addExport,
  ])
    add(program, act);
  return program;
}

function actWith(finish: (code: ExitCode) => void): Act {
  return (run) =>
    async (...given) => {
      // Commander passes the arguments, then the options, then the command.
      const command = given.pop() as Command;
      const options = given.pop() as OptionValues;
      const common = command.optsWithGlobals<CommonOptions>();
      const terminal = createTerminal(common);
      let opened: Promise<Workspace> | undefined;
      const workspace = () => {
        opened ??= openWorkspace(common);
        return opened;
      };
      const context = { terminal, common, workspace };
      finish(await run(context, options as never, ...(given as never)));
    };
}
