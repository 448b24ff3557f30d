import { readdirSync } from "node:fs";
import { join } from "node:path";
import { entryAt } from "./entry-at.ts";
import { OutputError } from "./output-folder.ts";
import { identityOf, isAlive } from "./process-identity.ts";
import {
  currentRelease,
  type PublishedFolder,
  releaseFolder,
  releasesName,
  releasesOf,
  showRelease,
} from "./published-folder.ts";
import { type ReleaseFacts, type ReleaseRecord, readRecord, recordName, recordText } from "./release-record.ts";
import type { SiteEntry } from "./site-paths.ts";
import { writeRelease } from "./write-release.ts";

export interface ReleaseRequest {
  entries: Iterable<SiteEntry> | AsyncIterable<SiteEntry>;
  facts: ReleaseFacts;
  /** Releases to keep besides the new one, at least 1. */
  keep: number;
  /** Asked when the release is complete and nobody has seen it yet; throws to keep it from being published. */
  inspect?: (next: ReleaseRecord, previous: ReleaseRecord | undefined) => void;
}

export interface Publication {
  record: ReleaseRecord;
  /** The release that it replaced. */
  previous?: ReleaseRecord;
  /** Files whose bytes the previous release does not have. */
  written: number;
  /** False when the site is already what it should be: no release was made. */
  changed: boolean;
}

const unfinished = ".unfinished-";

/**
 * Makes a release and shows it to readers; the caller has the lock. The order is all: the files, the names of the files,
 * the record, the name of the release, and only then the link. Whatever happens before the last step, readers see the
 * old release, and what is left over is swept by the next publish. Throws `OutputError`.
 */
export async function publishRelease(site: PublishedFolder, request: ReleaseRequest): Promise<Publication> {
  const { disk } = site;
  sweep(site);
  const current = currentRelease(site);
  const previous = current === undefined ? undefined : readRecord(releaseFolder(site, current));
  const release = Math.max(0, current ?? 0, ...releasesOf(site)) + 1;
  const draft = join(site.path, releasesName, `${unfinished}${release}`);
  try {
    const base = previous && { folder: releaseFolder(site, previous.release), files: previous.files };
    const { files, written } = await writeRelease(draft, request.entries, base, disk);
    const replaces = current === undefined ? {} : { replaces: current };
    const record: ReleaseRecord = { ...request.facts, release, ...replaces, files };
    const found = { record, written, ...(previous === undefined ? {} : { previous }) };
    request.inspect?.(record, previous);
    if (previous !== undefined && isSame(record, previous)) {
      disk.remove(draft);
      return { ...found, record: previous, changed: false };
    }
    disk.write(join(draft, recordName), Buffer.from(recordText(record)));
    disk.syncFolder(draft);
    disk.rename(draft, releaseFolder(site, release));
    disk.syncFolder(join(site.path, releasesName));
    showRelease(site, release);
    pruneIfPossible(site, request.keep);
    return { ...found, changed: true };
  } catch (error) {
    discard(site, draft);
    throw error;
  }
}

function isSame(next: ReleaseRecord, previous: ReleaseRecord): boolean {
  const name = { release: 0, replaces: 0 };
  return recordText({ ...next, ...name }) === recordText({ ...previous, ...name });
}

/** What a publisher left that was killed. */
function sweep({ path, disk }: PublishedFolder): void {
  const releases = join(path, releasesName);
  disk.makeFolder(releases);
  for (const name of readdirSync(releases)) {
    if (name.startsWith(unfinished)) disk.remove(join(releases, name));
  }
  for (const name of readdirSync(path)) {
    const pid = /\.(\d+)\.tmp$/.exec(name)?.[1];
    // Somebody who waits for the lock may be writing a request.
    if (pid !== undefined && !isAlive(identityOf(Number(pid)))) disk.remove(join(path, name));
  }
}

/** The new release is seen by then: what cannot be deleted now, the next publish deletes. */
function pruneIfPossible(site: PublishedFolder, keep: number): void {
  try {
    prune(site, keep);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
  }
}

/** Deletes the oldest releases, never the one that readers see. */
function prune(site: PublishedFolder, keep: number): void {
  const current = currentRelease(site);
  const others = releasesOf(site).filter((release) => release !== current);
  for (const release of others.slice(0, Math.max(0, others.length - Math.max(1, keep)))) {
    const old = join(site.path, releasesName, `${unfinished}${release}`);
    // Renamed first: a release of which half is deleted must not look like one.
    site.disk.rename(releaseFolder(site, release), old);
    site.disk.remove(old);
  }
}

function discard({ disk }: PublishedFolder, draft: string): void {
  try {
    if (entryAt(draft) !== undefined) disk.remove(draft);
  } catch {
    // The next publish sweeps it; what went wrong before is what counts.
  }
}
