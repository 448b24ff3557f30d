import { mkdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { entryAt } from "./entry-at.ts";
import { OutputError, reason } from "./output-folder.ts";

/**
 * Inside the output folder, so that moving a file out of it is a rename within one file system. All files of a build are
 * collected here before the first one appears on the site: a disk that is full half way leaves the site as it was.
 */
export const stagingName = ".nevertwice-staging";

/** The changes of one build, collected and then made. */
export class Staging {
  readonly #folder: string;
  readonly #staged = new Map<string, string>();
  readonly #realFolders = new Set<string>();

  /** `folder` is the real path of the output folder. What an interrupted build left in the staging area is removed. */
  constructor(folder: string) {
    this.#folder = folder;
    this.discard();
  }

  /** Keeps the bytes for a file; `path` is relative to the output folder. */
  add(path: string, bytes: Uint8Array): void {
    const temporary = join(this.#folder, stagingName, String(this.#staged.size));
    this.#try("write", path, () => {
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, bytes, { flag: "wx" });
    });
    this.#staged.set(path, temporary);
  }

  /** Puts one file in its place at once. */
  replace(path: string, bytes: Uint8Array): void {
    const temporary = join(this.#folder, stagingName, "at-once");
    this.#try("write", path, () => {
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, bytes);
      renameSync(temporary, join(this.#folder, path));
    });
  }

  /** Moves the collected files to their places. */
  commit(): void {
    for (const [path, temporary] of this.#staged) {
      this.#try("write", path, () => {
        this.#makeFolder(dirname(path));
        renameSync(temporary, join(this.#folder, path));
      });
    }
    this.#staged.clear();
  }

  discard(): void {
    this.#staged.clear();
    rmSync(join(this.#folder, stagingName), { recursive: true, force: true });
  }

  /** Deletes a file of an earlier build and the folders that it leaves empty; false when it was not there. */
  remove(path: string): boolean {
    if (!this.#liesInRealFolders(path)) return false;
    const target = join(this.#folder, path);
    const entry = entryAt(target);
    if (entry === undefined || entry.isDirectory()) return false;
    this.#try("delete", path, () => unlinkSync(target));
    this.#removeEmptyFolders(dirname(path));
    return true;
  }

  #try(verb: string, path: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      throw new OutputError(`cannot ${verb} ${join(this.#folder, path)}: ${reason(error)}`, { cause: error });
    }
  }

  /** Creates the folders of a path one by one: a symbolic link on the way could lead out of the output folder. */
  #makeFolder(path: string): void {
    if (path === "." || this.#realFolders.has(path)) return;
    this.#makeFolder(dirname(path));
    const folder = join(this.#folder, path);
    const entry = entryAt(folder);
    if (entry === undefined) mkdirSync(folder);
    else if (!entry.isDirectory()) throw new Error(`${folder} is in the way and is not a folder`);
    this.#realFolders.add(path);
  }

  #liesInRealFolders(path: string): boolean {
    const parent = dirname(path);
    if (parent === ".") return true;
    return this.#liesInRealFolders(parent) && entryAt(join(this.#folder, parent))?.isDirectory() === true;
  }

  #removeEmptyFolders(path: string): void {
    if (path === ".") return;
    try {
      rmdirSync(join(this.#folder, path));
    } catch {
      // Not empty: something else lives there.
      return;
    }
    this.#realFolders.delete(path);
    this.#removeEmptyFolders(dirname(path));
  }
}
