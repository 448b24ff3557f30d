import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { OutputError, reason } from "./output-folder.ts";
import { collisionKey, outputPath } from "./output-path.ts";

/** A file of the site. `url` is root-relative without the path prefix; one that ends in `/` becomes an `index.html`. */
export interface SiteEntry {
  url: string;
  /** A string is written as UTF-8; `copyOf` is the absolute path of a regular file. */
  body: string | Uint8Array | { copyOf: string };
}

/** Which file of the site answers each URL. Two entries may not want one file, wherever the site is copied to. */
export class SitePaths {
  readonly #reserved: (path: string) => boolean;
  /** Collision key → path. */
  readonly #paths = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  /** @param reserved names that are ours and no page's */
  constructor(reserved: (path: string) => boolean) {
    this.#reserved = reserved;
  }

  /** The path, relative to the site's folder. Throws `OutputError` when it cannot be, or is another entry's. */
  claim(url: string): string {
    const path = this.#pathOf(url);
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
    return path;
  }

  #pathOf(url: string): string {
    let path: string;
    try {
      path = outputPath(url);
    } catch (error) {
      throw new OutputError(reason(error));
    }
    if (this.#reserved(path)) {
      throw new OutputError(`the URL ${url} cannot be written: the name is used by nevertwice itself`);
    }
    return path;
  }
}

function collision(path: string, other: string): OutputError {
  return new OutputError(`${path} and ${other} cannot both be written: on some systems they are one file`);
}

/** @param path where the bytes will go, for the message */
export function bytesOf(path: string, body: SiteEntry["body"]): Uint8Array {
  if (typeof body === "string") return Buffer.from(body, "utf8");
  if (body instanceof Uint8Array) return body;
  try {
    return readRegularFile(body.copyOf);
  } catch (error) {
    throw new OutputError(`cannot copy ${body.copyOf} to ${path}: ${reason(error)}`, { cause: error });
  }
}

/** Refuses a symbolic link at the moment of reading, whatever was there when the file was found. */
export function readRegularFile(path: string): Uint8Array {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    if (!fstatSync(descriptor).isFile()) throw new Error("it is not a regular file");
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
