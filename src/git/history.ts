import type { ContentHistory, DocumentChange, DocumentHistory } from "#model/history.ts";
import type { ContentOrigin } from "./content-origin.ts";
import { readBlobs } from "./objects.ts";
import { GitError, type Repository, runGit } from "./run-git.ts";

/** What a commit did to a file. `before` and `after` are blobs; all zeros where there is no file. */
interface FileChange {
  path: string;
  before: string;
  after: string;
}

interface LoggedCommit extends DocumentChange {
  changes: FileChange[];
}

/** Documents of which readers get a part only. */
export interface Abridged {
  /** In the content folder. */
  paths: ReadonlySet<string>;
  /** Of the bytes of a document, what they get. */
  shown: (bytes: Uint8Array) => string;
}

/**
 * Who changed each file of the content folder when, from one `git log`. Reads commits alone, so that it depends on the
 * commit and on nothing else. A file that moved and stayed the same in that commit is followed: the log has both blobs.
 */
export async function contentHistory(
  origin: ContentOrigin | undefined,
  abridged: Abridged = { paths: new Set(), shown: String },
): Promise<ContentHistory> {
  if (origin === undefined) return { state: "none" };
  try {
    if (await isShallow(origin)) return { state: "unknown" };
    const prefix = origin.folder === "" ? 0 : origin.folder.length + 1;
    const found = new Map<string, DocumentHistory>();
    for (const [file, changes] of changesOfFiles(commitsIn(await logOf(origin)))) {
      const path = file.slice(prefix);
      const seen = abridged.paths.has(path) ? await seenChanges(changes, origin.repository, abridged) : changes;
      for (const history of summaryOf(seen)) found.set(path, history);
    }
    return { state: "known", of: found };
  } catch (error) {
    if (error instanceof GitError) return { state: "unknown" };
    throw error;
  }
}

async function isShallow({ repository }: ContentOrigin): Promise<boolean> {
  return (await runGit(repository, ["rev-parse", "--is-shallow-repository"])).toString("latin1").trim() === "true";
}

/** Newest first, no commit before those that came after it. Every setting of the repository that matters is overruled. */
function logOf({ repository, commit, folder }: ContentOrigin): Promise<Buffer> {
  const settings = [`mailmap.blob=${commit}:.mailmap`, "mailmap.file=", "log.showRoot=true"];
  const form = ["--raw", "-z", "--no-abbrev", "--format=%aI%x1f%aN", "--encoding=UTF-8"];
  const plain = ["--no-renames", "--no-relative", "--no-show-signature", "--no-merges", "--date-order"];
  const below = folder === "" ? [] : [folder];
  return runGit(repository, [
    ...settings.flatMap((setting) => ["-c", setting]),
    ...["log", ...form, ...plain, commit, "--", ...below],
  ]);
}

/**
 * `<date> US <name> NUL`, then for each file `:<mode> <mode> <blob> <blob> <status> NUL <path> NUL` (git-diff(1), raw
 * format), the first after a line feed. A path is told from all else by the piece before it, whatever it looks like.
 */
function commitsIn(output: Buffer): LoggedCommit[] {
  const commits: LoggedCommit[] = [];
  const pieces = output.toString("utf8").split("\0");
  for (let at = 0; at < pieces.length; at++) {
    const piece = (pieces[at] ?? "").replace(/^\n/, "");
    if (piece.startsWith(":")) {
      at += 1;
      const [, , before = "", after = ""] = piece.split(" ");
      commits.at(-1)?.changes.push({ path: pieces[at] ?? "", before, after });
    } else if (piece !== "") {
      const [date = "", author = ""] = piece.split("\u001f");
      commits.push({ day: date.slice(0, 10), author, changes: [] });
    }
  }
  return commits;
}

/** Without commits that changed nothing but what these readers do not get: their days and names would tell of it. */
async function seenChanges(
  newestFirst: readonly FileVersion[],
  repository: Repository,
  { shown }: Abridged,
): Promise<FileVersion[]> {
  const blobs = await readBlobs(repository, [...new Set(newestFirst.map(({ blob }) => blob))]);
  const texts = newestFirst.map(({ blob }) => shown(blobs.get(blob) ?? Buffer.alloc(0)));
  // A move changes no byte, and everybody sees it.
  return newestFirst.filter(({ blob }, at) => blob === newestFirst[at + 1]?.blob || texts[at] !== texts[at + 1]);
}

/** A change of one file, and its bytes since then. */
interface FileVersion extends DocumentChange {
  blob: string;
}

/** By the paths of today. Commits come newest first. */
function changesOfFiles(commits: readonly LoggedCommit[]): Map<string, FileVersion[]> {
  const files = new Map<string, FileVersion[]>();
  /** What a path of the commits still to come belongs to: a file of today under its name of then. */
  const named = new Map<string, FileVersion[]>();
  for (const { day, author, changes } of commits) {
    const earlierNames = movedFrom(changes);
    for (const { path, after } of changes) {
      if (isNothing(after)) continue;
      const known = named.get(path);
      const own = known ?? [];
      own.push({ day, author, blob: after });
      if (known !== undefined) continue;
      named.set(path, own);
      files.set(path, own);
    }
    for (const { path, after } of changes) if (isNothing(after)) named.set(path, []);
    for (const [to, from] of earlierNames) {
      named.set(from, named.get(to) ?? []);
      named.set(to, []);
    }
  }
  return files;
}

/** New path → old path, of files that one commit removed here and added there without a change. */
function movedFrom(changes: readonly FileChange[]): Map<string, string> {
  const removed = new Map<string, string[]>();
  for (const { path, before, after } of changes) {
    if (isNothing(after)) removed.set(before, [...(removed.get(before) ?? []), path]);
  }
  const moved = new Map<string, string>();
  for (const { path, before, after } of changes) {
    const from = isNothing(before) ? removed.get(after)?.shift() : undefined;
    if (from !== undefined) moved.set(path, from);
  }
  return moved;
}

function isNothing(blob: string): boolean {
  return /^0+$/.test(blob);
}

function summaryOf(newestFirst: readonly FileVersion[]): DocumentHistory[] {
  const [newest] = newestFirst;
  const oldest = newestFirst.at(-1);
  if (newest === undefined || oldest === undefined) return [];
  const [last, first] = [newest, oldest].map(({ day, author }) => ({ day, author })) as [
    DocumentChange,
    DocumentChange,
  ];
  const authors = [...new Set(newestFirst.map(({ author }) => author).reverse())].filter((name) => name !== "");
  return [{ last, first, authors, changes: newestFirst.length }];
}
