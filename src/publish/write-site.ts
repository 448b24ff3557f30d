import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "./entry-at.ts";
import { type Manifest, manifestName, manifestText, readManifest } from "./manifest.ts";
import { isInside, openOutputFolder, type ProtectedFolders } from "./output-folder.ts";
import { collisionKey } from "./output-path.ts";
import { bytesOf, type SiteEntry, SitePaths } from "./site-paths.ts";
import { Staging, stagingName } from "./staging.ts";

export interface WriteOptions extends ProtectedFolders {
  /** Delete all that the last build wrote before writing, instead of keeping what has not changed. */
  clean?: boolean;
}

export interface WriteResult {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Makes the output folder hold exactly these entries, plus whatever was there that no build of ours wrote.
 * Only files whose bytes differ are written. Nothing changes before the last entry has arrived, so that an entry that
 * cannot be made or written leaves the site as it was. Throws `OutputError`.
 */
export async function writeSite(
  out: string,
  entries: Iterable<SiteEntry> | AsyncIterable<SiteEntry>,
  options: WriteOptions,
): Promise<WriteResult> {
  const folder = openOutputFolder(out, options);
  const previous = readManifest(folder);
  const staging = new Staging(folder);
  try {
    const site = new SiteFiles(folder, options.clean ? new Map() : previous, staging);
    for await (const entry of entries) site.add(entry, options.clean === true);
    const removed = commit(folder, { previous, next: site.manifest, staging, clean: options.clean === true });
    return { written: site.written, unchanged: site.unchanged, removed };
  } finally {
    staging.discard();
  }
}

/** Takes the entries of a build, and stages those that differ from what lies in the output folder. */
class SiteFiles {
  readonly manifest: Manifest = new Map();
  written = 0;
  unchanged = 0;
  readonly #folder: string;
  readonly #staging: Staging;
  readonly #paths = new SitePaths((path) => path === manifestName || path.split("/")[0] === stagingName);
  /** Collision key → path, of the last build. */
  readonly #previousPaths: Map<string, string>;

  constructor(folder: string, previous: Manifest, staging: Staging) {
    this.#folder = folder;
    this.#staging = staging;
    this.#previousPaths = new Map([...previous.keys()].map((path) => [collisionKey(path), path]));
  }

  add({ url, body }: SiteEntry, always: boolean): void {
    const path = this.#paths.claim(url);
    const bytes = bytesOf(path, body);
    this.manifest.set(path, createHash("sha256").update(bytes).digest("hex"));
    if (!always && this.#isThere(path, bytes)) {
      this.unchanged += 1;
      return;
    }
    this.#staging.add(path, bytes);
    this.written += 1;
  }

  #isThere(path: string, bytes: Uint8Array): boolean {
    // Where case does not count, the file under its old name would be found here and then deleted as stale.
    const before = this.#previousPaths.get(collisionKey(path));
    if (before !== undefined && before !== path) return false;
    const file = join(this.#folder, path);
    return holds(file, bytes) && isInside(realpathSync(dirname(file)), this.#folder);
  }
}

interface Change {
  previous: Manifest;
  next: Manifest;
  staging: Staging;
  clean: boolean;
}

/** Returns how many stale files were removed. */
function commit(folder: string, { previous, next, staging, clean }: Change): number {
  // A build that is killed from here on must not leave a file that no later build knows as ours.
  writeManifest(folder, new Map([...previous, ...next]), staging);
  let removed = 0;
  for (const path of previous.keys()) {
    const stale = !next.has(path);
    if ((stale || clean) && staging.remove(path) && stale) removed += 1;
  }
  staging.commit();
  writeManifest(folder, next, staging);
  return removed;
}

function writeManifest(folder: string, manifest: Manifest, staging: Staging): void {
  const bytes = Buffer.from(manifestText(manifest));
  if (!holds(join(folder, manifestName), bytes)) staging.replace(manifestName, bytes);
}

function holds(file: string, bytes: Uint8Array): boolean {
  const entry = entryAt(file);
  if (entry === undefined || !entry.isFile() || entry.size !== bytes.length) return false;
  return readFileSync(file).equals(bytes);
}
