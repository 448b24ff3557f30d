import { Command, type OptionValues } from "commander";
import type { Act } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { packageVersion } from "./package-version.ts";
import { createTerminal } from "./terminal.ts";
import { type CommonOptions, openWorkspace, type Workspace } from "./workspace.ts";

type AddCommand = (program: Command, act: Act) => void;

/**
 * In the order of `--help`. Loaded when it is asked for: a command need not wait for what the others need, and reading their
 * code would take most of the time that a short one has.
 */
const commands = new Map<string, () => Promise<AddCommand>>([
  ["init", async () => (await import("./init.ts")).addInit],
  ["new", async () => (await import("./new.ts")).addNew],
  ["import", async () => (await import("./import.ts")).addImport],
  ["check", async () => (await import("./check.ts")).addCheck],
  ["comment", async () => (await import("./comment.ts")).addComment],
  ["redact", async () => (await import("./redact.ts")).addRedact],
  ["build", async () => (await import("./build.ts")).addBuild],
  ["dev", async () => (await import("./dev.ts")).addDev],
  ["publish", async () => (await import("./publish.ts")).addPublish],
  ["rollback", async () => (await import("./rollback.ts")).addRollback],
  ["hook", async () => (await import("./hook.ts")).addHook],
  ["list", async () => (await import("./list.ts")).addList],
  ["show", async () => (await import("./show.ts")).addShow],
  ["search", async () => (await import("./search.ts")).addSearch],
  ["similar", async () => (await import("./similar.ts")).addSimilar],
  ["tags", async () => (await import("./tags.ts")).addTags],
  ["stats", async () => (await import("./stats.ts")).addStats],
  ["actions", async () => (await import("./actions.ts")).addActions],
  ["ticket", async () => (await import("./ticket.ts")).addTicket],
  ["export", async () => (await import("./export.ts")).addExport],
]);

/**
 * The command line, without effects: parsing it runs one command, whose exit code goes to `finish`.
 *
 * @param name the first argument: where it names a command, the program has this one only
 */
export async function createProgram(finish: (code: ExitCode) => void, name?: string): Promise<Command> {
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
  for (const load of loadersFor(name)) (await load())(program, act);
  return program;
}

/** All of them where the name is that of none: `--help` lists them, and a misspelt one is answered with the nearest. */
function loadersFor(name: string | undefined): Iterable<() => Promise<AddCommand>> {
  if (name === "--version" || name === "-V") return [];
  const asked = commands.get(name ?? "");
  return asked ? [asked] : commands.values();
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
