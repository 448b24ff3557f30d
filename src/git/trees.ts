import { isUtf8 } from "node:buffer";
import { type Repository, runGit } from "./run-git.ts";

/** A file of a commit. */
export interface TreeEntry {
  /** `100644`, `100755`, `120000` for a symbolic link, `160000` for a submodule. */
  mode: string;
  id: string;
  /** From the root of the repository, with `/`. */
  path: string;
  /** False when the bytes of the name are not UTF-8; `path` is then an approximation. */
  readable: boolean;
}

/** All files of a commit, or of a folder in it. */
export async function filesOf(repository: Repository, commit: string, folder = ""): Promise<TreeEntry[]> {
  const below = folder === "" ? [] : ["--", `${folder}/`];
  const output = await runGit(repository, ["ls-tree", "-r", "-z", "--full-tree", commit, ...below]);
  // Ten thousand names at a time are quicker to read than each for itself.
  if (isUtf8(output)) return output.toString("utf8").split("\0").slice(0, -1).map(entryOf);
  return piecesOf(output).map((piece) => {
    const tab = piece.indexOf(0x09);
    const [mode = "", , id = ""] = piece.toString("latin1", 0, tab).split(" ");
    return { mode, id, ...nameOf(piece.subarray(tab + 1)) };
  });
}

/** `<mode> SP <type> SP <id> TAB <path>` (git-ls-tree(1)). */
function entryOf(line: string): TreeEntry {
  const tab = line.indexOf("\t");
  return {
    mode: line.slice(0, 6),
    id: line.slice(line.lastIndexOf(" ", tab) + 1, tab),
    path: line.slice(tab + 1),
    readable: true,
  };
}

export interface CommitChange extends TreeEntry {
  commit: string;
}

/** What each of these commits adds or changes, as compared with all of its parents; what it deletes is left out. */
export async function changesOf(repository: Repository, commits: readonly string[]): Promise<CommitChange[]> {
  if (commits.length === 0) return [];
  const args = ["diff-tree", "--stdin", "-r", "-z", "-c", "--root", "--no-renames", "--raw"];
  const pieces = piecesOf(await runGit(repository, args, `${commits.join("\n")}\n`));
  const changes: CommitChange[] = [];
  let commit = "";
  for (let at = 0; at < pieces.length; at++) {
    const head = pieces[at]?.toString("latin1") ?? "";
    if (!head.startsWith(":")) {
      commit = head.trim();
      continue;
    }
    at += 1;
    const { mode, id } = resultOf(head);
    if (mode !== "000000") changes.push({ commit, mode, id, ...nameOf(pieces[at] ?? Buffer.alloc(0)) });
  }
  return changes;
}

/** `:100644 100644 <id> <id> M`; of a merge one colon, mode and id more for each further parent. */
function resultOf(head: string): { mode: string; id: string } {
  const parents = head.length - head.replace(/^:+/, "").length;
  const words = head.slice(parents).split(" ");
  return { mode: words[parents] ?? "", id: words[2 * parents + 1] ?? "" };
}

function piecesOf(output: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0, at);
    const until = end < 0 ? output.length : end;
    pieces.push(output.subarray(at, until));
    at = until + 1;
  }
  return pieces;
}

function nameOf(bytes: Buffer): { path: string; readable: boolean } {
  const path = bytes.toString("utf8");
  return { path, readable: Buffer.from(path, "utf8").equals(bytes) };
}
