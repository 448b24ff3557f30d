import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import { filesOf } from "#git/trees.ts";
import type { Disk } from "#publish/disk.ts";
import { entryAt } from "#publish/entry-at.ts";
import { type ContentFolder, contentFiles } from "./content-folder.ts";

/** Files that are read from git at a time. */
const atOnce = 200;

/**
 * Makes a folder hold the content of a commit: the bytes of its objects, and nothing that an attribute or a filter would
 * make of them. The folder is reused; what lies there is compared by its hash, never believed. Only ordinary files are
 * written. Returns path in the content folder → blob.
 */
export async function exportContent(
  repository: Repository,
  commit: string,
  content: ContentFolder,
  target: string,
  disk: Disk,
): Promise<Map<string, string>> {
  const files = contentFiles(await filesOf(repository, commit, content.name), content);
  disk.makeFolder(target);
  removeOthers(target, "", new Set(files.keys()), foldersOf(files.keys()), disk);
  const different = [...files].filter(([path, blob]) => hashOf(join(target, path), blob.length) !== blob);
  for (let from = 0; from < different.length; from += atOnce) {
    const some = different.slice(from, from + atOnce);
    const blobs = await readBlobs(repository, [...new Set(some.map(([, blob]) => blob))]);
    for (const [path, blob] of some) {
      disk.makeFolder(dirname(join(target, path)));
      disk.remove(join(target, path));
      disk.write(join(target, path), blobs.get(blob) ?? missing(blob));
    }
  }
  return files;
}

function missing(blob: string): never {
  throw new Error(`the repository has no blob ${blob}`);
}

/** Everything that is not of the commit goes, and so does a link or a folder where a file should be. */
function removeOthers(
  target: string,
  below: string,
  files: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  disk: Disk,
): void {
  for (const entry of readdirSync(join(target, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory() && folders.has(path)) removeOthers(target, path, files, folders, disk);
    else if (!entry.isFile() || !files.has(path)) disk.remove(join(target, path));
  }
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); folder !== "." && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  }
  return folders;
}

/** The id that git gives to these bytes (gitformat-loose(5)); undefined when there is no file. */
function hashOf(file: string, letters: number): string | undefined {
  if (!entryAt(file)?.isFile()) return undefined;
  const bytes = readFileSync(file);
  return createHash(letters === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}
