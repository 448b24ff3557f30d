import { createHash } from "node:crypto";
import { join } from "node:path";
import { OutputError, reason } from "./output-folder.ts";
import { currentRelease, type PublishedFolder, releaseFolder, releasesOf, showRelease } from "./published-folder.ts";
import { type ReleaseRecord, readRecord } from "./release-record.ts";
import { readRegularFile } from "./site-paths.ts";

/**
 * Shows readers an older release; the caller has the lock.
 *
 * @param wanted its number; without it, the one that readers saw before the current
 * @throws OutputError when there is no such release, or when it is not what it was when it was made
 */
export function rollBack(site: PublishedFolder, wanted: number | undefined): ReleaseRecord {
  const current = currentRelease(site);
  if (current === undefined) throw new OutputError(`nothing is published in ${site.path} yet`);
  const releases = releasesOf(site);
  const release = wanted ?? releaseBefore(site, current, releases);
  const kept = `there are ${releases.join(", ")}; ${current} is current`;
  if (release === undefined) throw new OutputError(`${site.path} has no release before ${current}`);
  if (!releases.includes(release)) throw new OutputError(`${site.path} has no release ${release}: ${kept}`);
  const record = whole(releaseFolder(site, release));
  if (release !== current) showRelease(site, release);
  return record;
}

/** A publisher that was killed may have left a release that nobody ever saw: it does not count. */
function releaseBefore(site: PublishedFolder, current: number, releases: readonly number[]): number | undefined {
  const replaced = readRecord(releaseFolder(site, current))?.replaces;
  if (replaced !== undefined && releases.includes(replaced)) return replaced;
  return releases.filter((number) => number < current).at(-1);
}

function whole(folder: string): ReleaseRecord {
  const record = readRecord(folder);
  if (record === undefined) throw new OutputError(`${folder} is damaged: its record cannot be read`);
  for (const [path, hash] of record.files) {
    if (hashOf(join(folder, path)) !== hash)
      throw new OutputError(`${folder} is damaged: ${path} is not as it was made`);
  }
  return record;
}

function hashOf(path: string): string {
  try {
    return createHash("sha256").update(readRegularFile(path)).digest("hex");
  } catch (error) {
    throw new OutputError(`cannot read ${path}: ${reason(error)}`, { cause: error });
  }
}
