import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { cacheDirectory } from "#config/cache-directory.ts";
import { OperatorError } from "#config/operator-error.ts";
import type { Act, Context } from "./context.ts";
import { runPreview } from "./dev/preview.ts";
import { type Listening, portMark, previewMark, supervise } from "./dev/supervisor.ts";
import type { ExitCode } from "./exit-code.ts";
import { isInside } from "./new/document-folder.ts";
import type { Workspace } from "./workspace.ts";

export function addDev(program: Command, act: Act): void {
  program
    .command("dev")
    .description("a live preview for this machine alone: saves show at once, drafts and errors included")
    .option("--port <number>", "where to listen (default: 4321, or the next that is free)")
    .action(act(dev));
}

async function dev(context: Context, options: { port?: string }): Promise<ExitCode> {
  const given = options.port === undefined ? undefined : readPort(options.port);
  const workspace = await context.workspace();
  const site = process.env[previewMark];
  if (site !== undefined) return preview(context, workspace, site, given);
  const folder = previewFolder(workspace);
  try {
    return await supervise(workspace, context.terminal, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function preview({ terminal }: Context, workspace: Workspace, site: string, given: number | undefined): Promise<never> {
  const kept = process.env[portMark];
  const port = kept === undefined ? given : Number(kept);
  // Without its supervisor nobody would ever stop it.
  process.once("disconnect", () => process.exit(0));
  return runPreview(workspace, terminal, {
    site,
    ...(port === undefined ? {} : { port }),
    listening(port) {
      if (kept === undefined) terminal.print(`http://127.0.0.1:${port}${workspace.config.pathPrefix}`);
      if (kept === undefined) terminal.tell("only this machine can open it; Ctrl-C stops it");
      process.send?.({ port } satisfies Listening);
    },
  });
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new OperatorError(`\`${text}\` is not a port: write --port as a number from 0 to 65535`);
  return port;
}

/** A new folder for each preview, so that two of them do not write into one. */
function previewFolder({ root, contentDir }: Workspace): string {
  const cache = cacheDirectory(root, contentDir);
  // With the whole root as content the cache would lie among the documents.
  const base = isInside(contentDir, cache) ? tmpdir() : cache;
  try {
    mkdirSync(base, { recursive: true });
    return mkdtempSync(join(base, "preview-"));
  } catch {
    return mkdtempSync(join(tmpdir(), "nevertwice-preview-"));
  }
}
