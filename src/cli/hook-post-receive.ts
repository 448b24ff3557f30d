import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { timeOfFolder, tipOf } from "#git/commits.ts";
import type { Repository } from "#git/run-git.ts";
import { asciiText, wrapAscii } from "#push/ascii-text.ts";
import { extractOf } from "#push/document-extract.ts";
import { type DocumentIndex, indexKey, writeIndex } from "#push/document-index.ts";
import { exportContent } from "#push/export-content.ts";
import { repositoryOfHook } from "#push/quarantine.ts";
import { parseRefUpdates } from "#push/ref-updates.ts";
import type { Compiled } from "#src/pipeline.ts";
import type { Made } from "#src/publish-site.ts";
import { compile } from "./compile.ts";
import type { Context } from "./context.ts";
import { embargoLines } from "./embargo-line.ts";
import type { ExitCode } from "./exit-code.ts";
import { type HookOptions, type HookPlace, indexFile, loadHookConfig, openHookPlace } from "./hook-options.ts";
import { startWatchdog } from "./hook-watchdog.ts";
import { publishedLines } from "./published-lines.ts";
import type { Terminal } from "./terminal.ts";

/** Seconds. A build that hangs would keep the lock from everybody; the lock of a process that is gone is free. */
const mostTime = 3600;

/** Publishes the branch as it is when its turn has come: of several pushes at once the last one counts. */
export async function postReceive({ terminal, common }: Context, options: HookOptions): Promise<ExitCode> {
  const started = performance.now();
  const repository = repositoryOfHook(options.repo, process.env);
  const updates = parseRefUpdates(readFileSync(0, "utf8"));
  if (!updates.some(({ ref }) => ref === `refs/heads/${options.branch}`)) {
    terminal.tell(`nevertwice: checked for secrets; only ${options.branch} is published`);
    return 0;
  }
  const place = openHookPlace(options, common);
  const watchdog = startWatchdog(mostTime, "nevertwice: NOT PUBLISHED - building took more than %s s\n");
  try {
    return await publish(terminal, place, repository, options, started);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.tell(`nevertwice: NOT PUBLISHED - ${options.branch} has the push, the site is as it was`);
    for (const line of wrapAscii(asciiText(`nevertwice: ${reason}`), 76, 2)) terminal.tell(line);
    return 1;
  } finally {
    await watchdog.stop();
  }
}

async function publish(
  terminal: Terminal,
  place: HookPlace,
  repository: Repository,
  options: HookOptions,
  started: number,
): Promise<ExitCode> {
  const { publishSite } = await import("#src/publish-site.ts");
  const loaded = await loadHookConfig(place);
  let files = new Map<string, string>();
  const outcome = await publishSite(place.site, options.keep, async (): Promise<Made> => {
    const commit = await tipOf(repository, options.branch);
    if (commit === undefined) return { refused: `there is no branch ${options.branch} any more` };
    const contentDir = join(place.site.path, "work", place.content.name === "" ? "content" : place.content.name);
    files = await exportContent(repository, commit, place.content, contentDir, place.site.disk);
    const { config, file, sources } = loaded;
    const workspace = {
      root: file === undefined ? join(place.site.path, "work") : dirname(file),
      ...{ contentDir, config, configSources: sources },
      ...(file === undefined ? {} : { configFile: file }),
    };
    const asOf = await dayOfContent(repository, commit, place);
    const origin = { repository, commit, folder: place.content.name };
    return { compiled: await compile(workspace, terminal, { drafts: false, origin, ...asOf }), commit };
  });
  if ("superseded" in outcome) {
    terminal.tell("nevertwice: a newer push is being published, and this one with it");
    return 0;
  }
  if ("refused" in outcome) throw new Error(outcome.refused);
  writeIndex(indexFile(place), loaded.made, indexOf(outcome.compiled, files), place.site.disk);
  const lines = [
    ...publishedLines(outcome, performance.now() - started),
    ...leftOut(outcome.compiled),
    ...embargoLines(outcome.compiled, () => "the first push on that day or later shows"),
  ];
  for (const line of lines) {
    terminal.tell(`nevertwice: ${asciiText(line).trimEnd()}`);
  }
  return 0;
}

async function dayOfContent(
  repository: Repository,
  commit: string,
  { content }: HookPlace,
): Promise<{ asOf?: string }> {
  const seconds = await timeOfFolder(repository, commit, content.name);
  return seconds === undefined ? {} : { asOf: new Date(seconds * 1000).toISOString().slice(0, 10) };
}

/** What the next check needs of every document. */
function indexOf({ records }: Compiled, files: ReadonlyMap<string, string>): DocumentIndex {
  return new Map(
    records.map((record) => [indexKey(record.incident.path, files.get(record.incident.path) ?? ""), extractOf(record)]),
  );
}

/** Old errors in documents that this push did not touch do not hold it up; their pages are missing, and that is said. */
function leftOut({ outcome }: Compiled): string[] {
  const { blocked } = outcome;
  const shown = blocked.slice(0, 5).map(({ path, line, rule }) => `  ${path}:${line} ${rule}`);
  const rest = blocked.length - shown.length;
  const more = rest > 0 ? [`  and ${rest} more`] : [];
  return blocked.length === 0 ? [] : [`left out for errors that they had before:`, ...shown, ...more];
}
