import { writeFileSync } from "node:fs";
import { type Disk, realDisk } from "./disk.ts";
import { OutputError } from "./output-folder.ts";

/** The process is no more: from here on nothing reaches the disk, cleaning up included. */
export class Killed extends Error {}

type Operation = keyof Disk;

/** A disk that tells of each change before it happens; what `before` throws, the publisher sees. */
export function watchedDisk(before: (operation: Operation, path: string, bytes?: Uint8Array) => void): Disk {
  return {
    write: (path, bytes) => {
      before("write", path, bytes);
      realDisk.write(path, bytes);
    },
    link: (from, to) => {
      before("link", to);
      realDisk.link(from, to);
    },
    makeFolder: (path) => {
      before("makeFolder", path);
      realDisk.makeFolder(path);
    },
    rename: (from, to) => {
      before("rename", to);
      realDisk.rename(from, to);
    },
    symlink: (target, path) => {
      before("symlink", path);
      realDisk.symlink(target, path);
    },
    syncFolder: (path) => {
      before("syncFolder", path);
      realDisk.syncFolder(path);
    },
    remove: (path) => {
      before("remove", path);
      realDisk.remove(path);
    },
  };
}

/** Dies before the operation with this number, from 0; a file that was being written is there by half. */
export function dyingDisk(number: number): Disk & { operations: () => number } {
  let done = 0;
  const disk = watchedDisk((operation, path, bytes) => {
    if (done === number && operation === "write" && bytes) writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    if (done >= number) {
      done = Number.POSITIVE_INFINITY;
      throw new Killed();
    }
    done += 1;
  });
  return { ...disk, operations: () => done };
}

/** Fails at one operation as a full disk (`ENOSPC`) or a broken one (`EIO`) does; those after it work. */
export function faultyDisk(number: number, code: "ENOSPC" | "EIO"): Disk {
  let done = 0;
  return watchedDisk((_, path) => {
    done += 1;
    if (done !== number + 1) return;
    const cause = Object.assign(new Error(`${code}: injected`), { code });
    throw new OutputError(`cannot write ${path}: ${cause.message}`, { cause });
  });
}
