import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "./entry-at.ts";
import { type Manifest, manifestName, manifestText, readManifest } from "./manifest.ts";
import { isInside, OutputError, openOutputFolder, type ProtectedFolders, reason } from "./output-folder.ts";
import { collisionKey, outputPath } from "./output-path.ts";
import { Staging, stagingName } from "./staging.ts";

/** A file of the site. `url` is root-relative without the path prefix; one that ends in `/` becomes an `index.html`. */
export interface SiteEntry {
  url: string;
  /** A string is written as UTF-8; `copyOf` is the absolute path of a regular file. */
  body: string | Uint8Array | { copyOf: string };
}

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
  /** Collision key → path, of this build and of the last one. */
  readonly #paths = new Map<string, string>();
  readonly #folders = new Map<string, string>();
  readonly #previousPaths: Map<string, string>;

  constructor(folder: string, previous: Manifest, staging: Staging) {
    this.#folder = folder;
    this.#staging = staging;
    this.#previousPaths = new Map([...previous.keys()].map((path) => [collisionKey(path), path]));
  }

  add({ url, body }: SiteEntry, always: boolean): void {
    const path = pathOf(url);
    this.#claim(path);
    const bytes = bytesOf(path, body);
    this.manifest.set(path, createHash("sha256").update(bytes).digest("hex"));
    if (!always && this.#isThere(path, bytes)) {
      this.unchanged += 1;
      return;
    }
    this.#staging.add(path, bytes);
    this.written += 1;
  }

  /** Two entries for one file, also where only case or composition differ, or a file where another needs a folder. */
  #claim(path: string): void {
    const key = collisionKey(path);
    const other = this.#paths.get(key) ?? this.#folders.get(key);
    if (other !== undefined) throw collision(path, other);
    this.#paths.set(key, path);
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
      const folderKey = collisionKey(folder);
      const file = this.#paths.get(folderKey);
      if (file !== undefined) throw collision(path, file);
      if (!this.#folders.has(folderKey)) this.#folders.set(folderKey, path);
    }
  }

  #isThere(path: string, bytes: Uint8Array): boolean {
    // Where case does not count, the file under its old name would be found here and then deleted as stale.
    const before = this.#previousPaths.get(collisionKey(path));
    if (before !== undefined && before !== path) return false;
    const file = join(this.#folder, path);
    return holds(file, bytes) && isInside(realpathSync(dirname(file)), this.#folder);
  }
}

function pathOf(url: string): string {
  let path: string;
  try {
    path = outputPath(url);
  } catch (error) {
    throw new OutputError(reason(error));
  }
  if (path === manifestName || path.split("/")[0] === stagingName) {
    throw new OutputError(`the URL ${url} cannot be written: the name is used by nevertwice itself`);
  }
  return path;
}

function collision(path: string, other: string): OutputError {
  return new OutputError(`${path} and ${other} cannot both be written: on some systems they are one file`);
}

function bytesOf(path: string, body: SiteEntry["body"]): Uint8Array {
  if (typeof body === "string") return Buffer.from(body, "utf8");
  if (body instanceof Uint8Array) return body;
  try {
    return readRegularFile(body.copyOf);
  } catch (error) {
    throw new OutputError(`cannot copy ${body.copyOf} to ${path}: ${reason(error)}`, { cause: error });
  }
}

/** Refuses a symbolic link at the moment of reading, whatever was there when the file was found. */
function readRegularFile(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error("it is not a regular file");
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
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
