import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Disk } from "./disk.ts";
import { entryAt } from "./entry-at.ts";
import type { Manifest } from "./manifest.ts";
import { OutputError } from "./output-folder.ts";
import { recordName } from "./release-record.ts";
import { bytesOf, type SiteEntry, SitePaths } from "./site-paths.ts";

/** A release whose files may be shared. */
export interface ReleaseBase {
  /** Absolute. */
  folder: string;
  files: Manifest;
}

export interface WrittenFiles {
  files: Manifest;
  /** Files whose bytes the base does not have. */
  written: number;
  /** Files that are the base's own, under a second name. */
  shared: number;
}

/**
 * Fills a new folder with these entries. A file whose bytes are those of the base is a hard link to it, so that a release
 * costs what has changed. All of it has reached the disk at the end, but for the record, which is not written here.
 */
export async function writeRelease(
  folder: string,
  entries: Iterable<SiteEntry> | AsyncIterable<SiteEntry>,
  base: ReleaseBase | undefined,
  disk: Disk,
): Promise<WrittenFiles> {
  const files = new ReleaseFiles(folder, base, disk);
  disk.makeFolder(folder);
  for await (const entry of entries) files.add(entry);
  files.sync();
  return { files: files.manifest, written: files.written, shared: files.shared };
}

class ReleaseFiles {
  readonly manifest: Manifest = new Map();
  written = 0;
  shared = 0;
  readonly #folder: string;
  readonly #base: ReleaseBase | undefined;
  readonly #disk: Disk;
  readonly #paths = new SitePaths((path) => path === recordName);
  readonly #folders = new Set<string>();

  constructor(folder: string, base: ReleaseBase | undefined, disk: Disk) {
    this.#folder = folder;
    this.#base = base;
    this.#disk = disk;
  }

  add({ url, body }: SiteEntry): void {
    const path = this.#paths.claim(url);
    const bytes = bytesOf(path, body);
    const hash = createHash("sha256").update(bytes).digest("hex");
    this.manifest.set(path, hash);
    this.#makeFolder(dirname(path));
    if (this.#share(path, hash, bytes.length)) {
      this.shared += 1;
      return;
    }
    this.#disk.write(join(this.#folder, path), bytes);
    this.written += 1;
  }

  /** Names reach the disk after the files that they name, the deepest first. */
  sync(): void {
    for (const folder of [...this.#folders].reverse()) this.#disk.syncFolder(join(this.#folder, folder));
  }

  #makeFolder(folder: string): void {
    if (folder === "." || this.#folders.has(folder)) return;
    this.#makeFolder(dirname(folder));
    this.#disk.makeFolder(join(this.#folder, folder));
    this.#folders.add(folder);
  }

  #share(path: string, hash: string, size: number): boolean {
    if (this.#base?.files.get(path) !== hash) return false;
    const there = join(this.#base.folder, path);
    const entry = entryAt(there);
    // Somebody may have edited the release by hand.
    if (!entry?.isFile() || entry.size !== size) return false;
    try {
      this.#disk.link(there, join(this.#folder, path));
      return true;
    } catch (error) {
      if (error instanceof OutputError && cannotLink.has(codeOf(error))) return false;
      throw error;
    }
  }
}

/** A file has names enough, or the file system knows no second ones: a copy does as well. */
const cannotLink = new Set(["EMLINK", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EXDEV"]);

function codeOf(error: Error): string {
  return (error.cause as NodeJS.ErrnoException | undefined)?.code ?? "";
}
