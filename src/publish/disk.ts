import {
  closeSync,
  constants,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { OutputError, reason } from "./output-folder.ts";

/**
 * Every operation by which publishing changes a disk, so that a test can let each of them fail, or be the last that the
 * process does. Paths are absolute. Each throws `OutputError` with the path in it.
 */
export interface Disk {
  /** A new file whose bytes have reached the disk when this returns. */
  write(path: string, bytes: Uint8Array): void;
  /** A second name for a file; throws when the name is taken. */
  link(from: string, to: string): void;
  makeFolder(path: string): void;
  /** Takes the place of what has that name. */
  rename(from: string, to: string): void;
  symlink(target: string, path: string): void;
  /** The names in a folder have reached the disk when this returns. */
  syncFolder(path: string): void;
  /** A file, a link, or a folder with all that is in it; nothing happens when it is not there. */
  remove(path: string): void;
}

export const realDisk: Disk = {
  write: (path, bytes) => attempt("write", path, () => writeDurably(path, bytes)),
  link: (from, to) => attempt("write", to, () => linkSync(from, to)),
  makeFolder: (path) => attempt("create", path, () => mkdirSync(path, { recursive: true })),
  rename: (from, to) => attempt("write", to, () => renameSync(from, to)),
  symlink: (target, path) => attempt("write", path, () => symlinkSync(target, path)),
  syncFolder: (path) => attempt("write", path, () => syncFolder(path)),
  remove: (path) => attempt("delete", path, () => rmSync(path, { recursive: true, force: true })),
};

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, "wx");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, constants.O_RDONLY);
  try {
    fsyncSync(folder);
  } catch (error) {
    // Some network and Windows file systems cannot do this to a folder; they write names at once.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EINVAL" && code !== "EPERM" && code !== "ENOTSUP") throw error;
  } finally {
    closeSync(folder);
  }
}

function attempt(verb: string, path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new OutputError(`cannot ${verb} ${path}: ${reason(error)}`, { cause: error });
  }
}

/** Whole or not at all, also after a power cut: the bytes are written beside the file and take its place. */
export function replaceDurably(disk: Disk, path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  disk.remove(beside);
  disk.write(beside, bytes);
  disk.rename(beside, path);
}
