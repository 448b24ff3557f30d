import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { packageRoot, runsFromSource } from "#src/package-root.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../terminal.ts";
import { shownPath, type Workspace } from "../workspace.ts";
import { watchFolder } from "./watch-folder.ts";

/** Set for the process that builds and serves; its value is the folder of the preview. */
export const previewMark = "NEVERTWICE_PREVIEW";
/** The port to keep over a restart. */
export const portMark = "NEVERTWICE_PREVIEW_PORT";

/** What the preview says to its supervisor once it serves. */
export interface Listening {
  port: number;
}

/**
 * Runs the preview in a process of its own and restarts it when code changes: Node keeps every module that it has
 * loaded, so a layout or a config file is read anew only by a new process. Documents are the preview's own business.
 */
export async function supervise(workspace: Workspace, terminal: Terminal, site: string): Promise<ExitCode> {
  const supervisor = new Supervisor(terminal, site);
  const watching = codeFolders(workspace).map(({ folder, recursive, concerns }) =>
    watchFolder(
      folder,
      (paths) => {
        const path = paths.find(concerns);
        return path === undefined ? undefined : supervisor.restart(path);
      },
      { recursive },
    ),
  );
  const code = await supervisor.run();
  for (const watcher of watching) watcher.close();
  return code;
}

class Supervisor {
  private readonly terminal: Terminal;
  private readonly site: string;
  private child: ChildProcess | undefined;
  private port: number | undefined;
  private stopping = false;
  private finish: (code: ExitCode) => void = () => {};

  constructor(terminal: Terminal, site: string) {
    this.terminal = terminal;
    this.site = site;
  }

  run(): Promise<ExitCode> {
    const stop = () => {
      this.stopping = true;
      if (this.child) this.child.kill();
      else this.finish(0);
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    process.once("SIGHUP", stop);
    this.start();
    return new Promise((resolve) => {
      this.finish = resolve;
    });
  }

  async restart(path: string): Promise<void> {
    if (this.stopping) return;
    this.terminal.tell(`${shownPath(path)} changed: starting again`);
    const { child } = this;
    if (child) {
      this.child = undefined;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      const deadline = setTimeout(() => child.kill("SIGKILL"), 3_000);
      await gone;
      clearTimeout(deadline);
    }
    this.start();
  }

  private start(): void {
    const [script = "", ...args] = process.argv.slice(1);
    const port = this.port === undefined ? {} : { [portMark]: String(this.port) };
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], {
      stdio: ["inherit", "inherit", "inherit", "ipc"],
      env: { ...process.env, ...port, [previewMark]: this.site },
    });
    this.child = child;
    child.on("message", ({ port }: Listening) => {
      this.port = port;
    });
    child.on("exit", (code) => this.ended(child, code ?? 0));
  }

  private ended(child: ChildProcess, code: number): void {
    // A restart has taken its place already.
    const replaced = child !== this.child && !this.stopping;
    if (replaced) return;
    this.child = undefined;
    if (this.stopping) this.finish(0);
    // It never served, so there is nothing to come back to: a taken port, for example.
    else if (this.port === undefined) this.finish(code === 0 ? 0 : 2);
    else this.terminal.tell("the preview has stopped: it starts again when you save a correction");
  }
}

/** Tests run nowhere but in the test runner. */
function isCode(path: string): boolean {
  return !/\.test\.tsx?$/.test(path);
}

interface CodeFolder {
  folder: string;
  recursive: boolean;
  concerns(path: string): boolean;
}

/** Layouts and sources of the knowledge base, what its configuration was made from, and this package run from source. */
function codeFolders({ root, configSources }: Workspace): CodeFolder[] {
  const roots = new Set([root, ...(runsFromSource() ? [packageRoot()] : [])]);
  const trees = [...roots]
    .flatMap((base) => [join(base, "layouts"), join(base, "src")])
    .filter((path) => existsSync(path));
  const configFolders = new Set(configSources.length === 0 ? [root] : configSources.map((path) => dirname(path)));
  // Without a config file, one may come.
  const isConfig = (path: string) =>
    configSources.includes(path) || (configSources.length === 0 && /^nevertwice\.config\.\w+$/.test(basename(path)));
  return [
    ...trees.map((folder) => ({ folder, recursive: true, concerns: isCode })),
    ...[...configFolders].map((folder) => ({ folder, recursive: false, concerns: isConfig })),
  ];
}
