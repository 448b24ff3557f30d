import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Disk } from "./disk.ts";
import { entryAt } from "./entry-at.ts";
import { OutputError, openOutputFolder, type ProtectedFolders } from "./output-folder.ts";

/** The folder that `publish --to` fills: `releases/<n>`, the link `current` to one of them, and what publishing remembers. */
export interface PublishedFolder {
  /** Absolute and real. */
  path: string;
  disk: Disk;
}

export const releasesName = "releases";
const currentName = "current";

/**
 * Throws `OutputError` when something else lies where the site should be.
 *
 * @param protect what the folder must not swallow, when it may have to be created; without it, it has to be there
 */
export function openPublishedFolder(to: string, protect: ProtectedFolders | undefined, disk: Disk): PublishedFolder {
  const path = protect === undefined ? realpathSync(to) : openOutputFolder(to, protect);
  const current = entryAt(join(path, currentName));
  if (current !== undefined && !current.isSymbolicLink()) {
    throw new OutputError(
      `cannot publish to ${path}: ${currentName} is there and no link of ours; choose another folder`,
    );
  }
  return { path, disk };
}

export function releaseFolder({ path }: PublishedFolder, release: number): string {
  return join(path, releasesName, String(release));
}

/** The release that readers see; undefined before the first. */
export function currentRelease({ path }: PublishedFolder): number | undefined {
  const link = join(path, currentName);
  if (entryAt(link) === undefined) return undefined;
  const target = readlinkSync(link);
  const number = /^releases\/(\d{1,15})$/.exec(target)?.[1];
  if (number === undefined) throw new OutputError(`${link} leads to ${target}, which is no release of ours`);
  return Number(number);
}

/** All complete releases, oldest first. */
export function releasesOf({ path }: PublishedFolder): number[] {
  const folder = join(path, releasesName);
  if (entryAt(folder) === undefined) return [];
  return readdirSync(folder)
    .flatMap((name) => (/^\d{1,15}$/.test(name) ? [Number(name)] : []))
    .sort((a, b) => a - b);
}

/** Readers see the old release or this one, and nothing in between: the name of the link changes its meaning at once. */
export function showRelease({ path, disk }: PublishedFolder, release: number): void {
  const link = join(path, `${currentName}.${process.pid}.tmp`);
  disk.remove(link);
  disk.symlink(`${releasesName}/${release}`, link);
  disk.rename(link, join(path, currentName));
  disk.syncFolder(path);
}
