import { constants, type Dirent } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import glob from "fast-glob";
import { compareText } from "#model/diagnostic.ts";
import { hasNoEnding, isAttachment, isDocument } from "./file-names.ts";
import { looksLikeDocument } from "./looks-like-document.ts";

export interface StrayFile {
  path: string;
  /**
   * `unreadable-name`: the bytes of the name are not UTF-8, so that no path can name the file. `no-ending`: it begins like a
   * document, and is read as one.
   */
  reason: "symlink" | "not-a-document" | "unreadable-name" | "no-ending";
}

export interface FoundFiles {
  /** Paths below the content folder with `/`, by code unit. */
  documents: string[];
  /** Files that are neither a document nor a usual attachment: somebody may take them for content, or run them. */
  strays: StrayFile[];
  /** Every regular file, documents and strays included, by code unit: what links may lead to. */
  files: string[];
}

/** Never looked into: other tools' folders, and Hugo's templates, which are not valid documents. */
const skippedFolders = ["**/.*/**/*", "**/node_modules/**/*", "**/archetypes/**/*"];

/**
 * Every document below the content folder, however deep and oddly named. Symbolic links are not followed.
 *
 * @throws the system's error when a folder cannot be read; an absent content folder has no documents.
 */
export async function findDocuments(contentDir: string): Promise<FoundFiles> {
  const entries = await glob.glob("**/*", {
    cwd: contentDir,
    dot: true,
    followSymbolicLinks: false,
    objectMode: true,
    onlyFiles: false,
    ignore: skippedFolders,
  });
  const documents: string[] = [];
  const strays: StrayFile[] = [];
  const files: string[] = [];
  for (const { path, dirent } of entries) {
    const reason = await strayReason(contentDir, path, dirent as Dirent);
    if (dirent.isFile()) files.push(path);
    if (reason === "document" || reason === "no-ending") documents.push(path);
    if (reason !== undefined && reason !== "document") strays.push({ path, reason });
  }
  return {
    documents: documents.sort(compareText),
    strays: strays.sort((a, b) => compareText(a.path, b.path)),
    files: files.sort(compareText),
  };
}

async function strayReason(
  contentDir: string,
  path: string,
  entry: Dirent,
): Promise<StrayFile["reason"] | "document" | undefined> {
  if (entry.isDirectory()) return undefined;
  if (path.includes("\uFFFD")) return "unreadable-name";
  if (entry.isSymbolicLink()) return "symlink";
  if (!entry.isFile()) return "not-a-document";
  if (isDocument(path)) return "document";
  if (isAttachment(path)) return undefined;
  return hasNoEnding(path) && (await beginsLikeDocument(contentDir, path)) ? "no-ending" : "not-a-document";
}

/** Bytes at the start of a file that tell whether somebody forgot its ending. */
const sniffed = 16_384;

async function beginsLikeDocument(contentDir: string, path: string): Promise<boolean> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(join(contentDir, path), flags).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sniffed), 0, sniffed, 0);
    return looksLikeDocument(buffer.subarray(0, bytesRead));
  } catch {
    // What cannot be read is no document.
    return false;
  } finally {
    await file.close();
  }
}

/** The `detail` of a file that is not there. */
export const absent = "it does not exist";

export type DocumentFile = { bytes: Uint8Array } | { problem: "too-large" | "unreadable"; detail: string };

/**
 * The bytes of one document. Only a regular file that really lies in the content folder is opened: no link, no device,
 * nothing that was exchanged in between. `detail` says in words what was in the way.
 */
export async function readDocumentFile(contentDir: string, path: string, maxBytes: number): Promise<DocumentFile> {
  const full = join(contentDir, path);
  try {
    const named = await lstat(full);
    if (named.isSymbolicLink()) return { problem: "unreadable", detail: "it is a symbolic link" };
    if (!named.isFile()) return { problem: "unreadable", detail: "it is not a regular file" };
    if (named.size > maxBytes) return tooLarge(named.size, maxBytes);
    if (!isInside(await realpath(contentDir), await realpath(full))) {
      return { problem: "unreadable", detail: "it lies outside the content folder" };
    }
    return await readRegularFile(full, named.ino, maxBytes);
  } catch (error) {
    return { problem: "unreadable", detail: systemReason(error) };
  }
}

async function readRegularFile(full: string, inode: number, maxBytes: number): Promise<DocumentFile> {
  // Windows has neither flag; there they are undefined and count as nothing.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(full, flags);
  try {
    const opened = await file.stat();
    if (!opened.isFile() || opened.ino !== inode)
      return { problem: "unreadable", detail: "it changed while it was read" };
    const bytes = await file.readFile();
    if (bytes.length > maxBytes) return tooLarge(bytes.length, maxBytes);
    return { bytes };
  } finally {
    await file.close();
  }
}

function tooLarge(size: number, maxBytes: number): DocumentFile {
  return { problem: "too-large", detail: `it has ${size} bytes; at most ${maxBytes} are read` };
}

function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function systemReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return absent;
  if (code === "EACCES" || code === "EPERM") return "reading it is not permitted";
  return code ? `the system says ${code}` : "it cannot be read";
}
