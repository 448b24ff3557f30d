import type { NamedObject } from "#git/commits.ts";
import { objectInfos, readBlobs } from "#git/objects.ts";
import type { Repository } from "#git/run-git.ts";
import type { CommitChange } from "#git/trees.ts";
import type { Config } from "#model/config.ts";
import { decodeDocument } from "#read/decode.ts";
import { checkAttachment } from "#rules/attached-secrets.ts";
import { attributesProblem } from "./file-rules.ts";
import { type PushProblem, pushError } from "./push-problem.ts";

/** Bytes. The largest file that a push may bring; of a longer log the part that matters is enough. */
const mostBytes = 16 * 1024 * 1024;

/** Bytes of all new files together. */
const mostTogether = 256 * 1024 * 1024;

/** Bytes that are read from git at a time. */
const atOnce = 16 * 1024 * 1024;

/** Bytes at the start that tell text from everything else, as git does it. */
const sniffed = 8000;

export interface NewBlob {
  id: string;
  /** A name that a commit gives it. */
  path: string;
  size: number;
}

/** Every file that a push brings, whichever of its commits has it; with its size, and not yet read. */
export async function newBlobs(
  repository: Repository,
  objects: readonly NamedObject[],
  changes: readonly CommitChange[],
): Promise<NewBlob[]> {
  const names = new Map(changes.map(({ id, path }) => [id, path]));
  for (const { id, path } of objects) if (!names.has(id)) names.set(id, path);
  // A file that an old commit had is none of `newObjects`; a change may bring it back, and it is looked at again.
  const ids = [...new Set([...objects, ...changes.filter(({ mode }) => mode !== "160000")].map(({ id }) => id))];
  const infos = await objectInfos(repository, ids);
  return ids.flatMap((id) => {
    const info = infos.get(id);
    return info?.type === "blob" ? [{ id, path: names.get(id) ?? id, size: info.size }] : [];
  });
}

/** Nothing is read that is larger than it may be. `limitOf` gives the bytes that a path may have. */
export function sizeProblems(blobs: readonly NewBlob[], limitOf: (path: string) => number | undefined): PushProblem[] {
  const problems = blobs.flatMap(({ path, size }) => {
    const limit = Math.min(mostBytes, limitOf(path) ?? mostBytes);
    if (size <= limit) return [];
    const message = `${size} bytes are too large: at most ${limit} are taken`;
    return [pushError("push-size", path, message, "Cut out the part that matters, in every commit of the push.")];
  });
  const together = blobs.reduce((sum, { size }) => sum + size, 0);
  if (problems.length > 0 || together <= mostTogether) return problems;
  const message = `${together} bytes in one push are too many: at most ${mostTogether} are taken`;
  return [pushError("push-size", "push", message, "Push in smaller parts.")];
}

/**
 * Secrets, and whatever else the configuration calls an error in a text, in every new blob: what one commit adds and the
 * next takes away is in the repository for ever.
 *
 * @param known blobs that are looked at elsewhere
 */
export async function secretProblems(
  repository: Repository,
  blobs: readonly NewBlob[],
  commits: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
  config: Config,
): Promise<PushProblem[]> {
  const problems: PushProblem[] = [];
  for (const group of groupsOf(blobs.filter(({ id }) => !known.has(id)))) {
    const contents = await readBlobs(
      repository,
      group.map(({ id }) => id),
    );
    for (const { id, path } of group) {
      const bytes = contents.get(id);
      if (bytes === undefined) continue;
      problems.push(...(await secretsIn(bytes, path, commits.get(id), config)));
    }
  }
  return problems;
}

async function secretsIn(
  bytes: Buffer,
  path: string,
  commit: string | undefined,
  config: Config,
): Promise<PushProblem[]> {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.subarray(0, sniffed).includes(0)) return [];
  const found = await checkAttachment(path, decodeDocument(bytes).text, config);
  const where = commit === undefined ? "" : ` (in commit ${commit.slice(0, 7)})`;
  return found
    .filter(({ level }) => level === "error")
    .map(({ file, line, column, level, rule, message, help }) => ({
      ...{ file, line, column, level, rule, help },
      message: `${message}${where}`,
    }));
}

function groupsOf(blobs: readonly NewBlob[]): NewBlob[][] {
  const groups: NewBlob[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const blob of blobs) {
    if (size + blob.size > atOnce) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(blob);
    size += blob.size;
  }
  return groups;
}

/** What the new versions of `.gitattributes` say, the only file of git's that is let through. */
export async function attributesProblems(
  repository: Repository,
  changes: readonly CommitChange[],
): Promise<PushProblem[]> {
  const ids = changes.filter(({ path }) => path === ".gitattributes").map(({ id }) => id);
  const contents = await readBlobs(repository, [...new Set(ids)]);
  return [...contents.values()].flatMap((bytes) => attributesProblem(".gitattributes", bytes.toString("utf8")) ?? []);
}
