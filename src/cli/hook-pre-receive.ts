import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { absoluteUrl } from "#pages/absolute-url.ts";
import { OutputError } from "#publish/output-folder.ts";
import { currentRelease, type PublishedFolder, releaseFolder } from "#publish/published-folder.ts";
import { readRecord, recordName } from "#publish/release-record.ts";
import { checkPush, type PushVerdict } from "#push/check-push.ts";
import { readIndex, writeIndex } from "#push/document-index.ts";
import { repositoryOfHook } from "#push/quarantine.ts";
import { parseRefUpdates } from "#push/ref-updates.ts";
import { type RejectionFacts, rejectionText } from "#push/rejection-text.ts";
import type { Context } from "./context.ts";
import type { ExitCode } from "./exit-code.ts";
import { type HookOptions, type HookPlace, indexFile, loadHookConfig, openHookPlace } from "./hook-options.ts";
import { startWatchdog, type Watchdog } from "./hook-watchdog.ts";

/** Seconds for a push, and for reading a whole knowledge base: the first push, or one after the index was lost. */
const usually = 60;
const toReadAll = 1800;

/** Refuses unless all went well: an error of ours, or too little time, lets nothing in. */
export async function preReceive({ terminal, common }: Context, options: HookOptions): Promise<ExitCode> {
  const report = randomBytes(4).toString("hex");
  const late = `nevertwice: NOT PUBLISHED - the check took more than %s s\nnevertwice: push in smaller parts\n`;
  const watchdog = startWatchdog(usually, late);
  let place: HookPlace | undefined;
  try {
    const repository = repositoryOfHook(options.repo, process.env);
    place = openHookPlace(options, common);
    const { verdict, facts } = await judge(place, options, {
      repository,
      watchdog,
      tell: (line) => terminal.tell(line),
    });
    if (verdict.problems.some(({ level }) => level === "error")) {
      for (const line of rejectionText(verdict, facts())) terminal.tell(line);
      return 1;
    }
    for (const note of verdict.notes) terminal.tell(`nevertwice: ${note}`);
    return 0;
  } catch (error) {
    terminal.tell("nevertwice: NOT PUBLISHED - the check itself failed");
    terminal.tell(`nevertwice: internal error, nothing published, report ${report}`);
    if (place) keepReport(place, report, error);
    return 1;
  } finally {
    await watchdog.stop();
  }
}

interface Surroundings {
  repository: ReturnType<typeof repositoryOfHook>;
  watchdog: Watchdog;
  tell: (line: string) => void;
}

async function judge(
  place: HookPlace,
  { branch }: HookOptions,
  { repository, watchdog, tell }: Surroundings,
): Promise<{ verdict: PushVerdict; facts: () => RejectionFacts }> {
  const updates = parseRefUpdates(readFileSync(0, "utf8"));
  const { config, file, made } = await loadHookConfig(place);
  let index: ReturnType<typeof readIndex> | undefined;
  let rebuilt = false;
  const verdict = await checkPush({
    ...{ repository, updates, branch, content: place.content, config },
    root: file === undefined ? place.site.path : dirname(file),
    ...(file === undefined ? {} : { configFile: file }),
    today: new Date().toISOString().slice(0, 10),
    index: () => {
      index ??= readIndex(indexFile(place), made);
      return index;
    },
    onRebuild: (documents) => {
      // A push that is cut off in between leaves what is known to the next one.
      if (rebuilt && index) tryToWriteIndex(place, made, index);
      else tell(`nevertwice: reading again, not in the notes of the last publish: ${documents}`);
      rebuilt = true;
      watchdog.allow(toReadAll);
    },
    onReading: (documents) => {
      tell(`nevertwice: reading ${documents} documents`);
      watchdog.allow(toReadAll);
    },
  });
  if (rebuilt && index) tryToWriteIndex(place, made, index);
  const rulesUrl = config.baseUrl === "" ? "" : absoluteUrl(config, "/rules/");
  return { verdict, facts: () => ({ ...shownRelease(place.site), rulesUrl, branch }) };
}

/** The next push is quicker for it; this one does not depend on it. */
function tryToWriteIndex(place: HookPlace, made: string, index: ReturnType<typeof readIndex>): void {
  try {
    writeIndex(indexFile(place), made, index, place.site.disk);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
  }
}

function shownRelease(site: PublishedFolder): Pick<RejectionFacts, "shown"> {
  const release = currentRelease(site);
  if (release === undefined) return {};
  const folder = releaseFolder(site, release);
  const at = statSync(join(folder, recordName)).mtime.toISOString();
  const commit = readRecord(folder)?.commit?.slice(0, 7) ?? `release ${release}`;
  return { shown: { commit, at: `${at.slice(0, 10)} ${at.slice(11, 16)} UTC` } };
}

/** For whoever runs the server; the author gets its number. */
function keepReport({ site }: HookPlace, report: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    const folder = join(site.path, "state", "reports");
    site.disk.makeFolder(folder);
    site.disk.write(join(folder, `${report}.txt`), Buffer.from(`${text}\n`));
  } catch {
    // The disk may be what went wrong.
  }
}
