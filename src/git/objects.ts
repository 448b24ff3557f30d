import { endOf, GitError, type Repository, runGit, startGit } from "./run-git.ts";

/** A commit, tree or blob by its id. */
export interface ObjectInfo {
  type: string;
  /** Bytes. */
  size: number;
}

/** Type and size of objects without reading them; an id that is not there is left out. */
export async function objectInfos(repository: Repository, ids: readonly string[]): Promise<Map<string, ObjectInfo>> {
  if (ids.length === 0) return new Map();
  const output = await runGit(repository, ["cat-file", "--batch-check", "--buffer"], `${ids.join("\n")}\n`);
  const found = new Map<string, ObjectInfo>();
  for (const line of output.toString("latin1").split("\n")) {
    const [id = "", type = "", size = ""] = line.split(" ");
    if (size !== "") found.set(id, { type, size: Number(size) });
  }
  return found;
}

/**
 * The bytes of blobs, as they are stored: no filter, no end-of-line conversion, no attribute changes them. Whoever asks
 * has looked at the sizes first.
 */
export async function readBlobs(repository: Repository, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map();
  const args = ["cat-file", "--batch", "--buffer"];
  const child = startGit(repository, args);
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = endOf(child, args);
  child.stdin.end(`${ids.join("\n")}\n`);
  await ended;
  return blobsIn(Buffer.concat(pieces));
}

/** `<id> SP <type> SP <size> LF <bytes> LF`, again and again (git-cat-file(1), batch output). */
export function blobsIn(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [id = "", type = "", size = ""] = output.toString("latin1", at, end).split(" ");
    if (end < 0 || !/^\d+$/.test(size)) throw new GitError(`git has no object ${id}`);
    const start = end + 1;
    at = start + Number(size) + 1;
    if (at > output.length) throw new GitError(`git gave half of the object ${id}`);
    if (type === "blob") blobs.set(id, output.subarray(start, at - 1));
  }
  return blobs;
}
