import { GitError, type Repository, runGit } from "./run-git.ts";

/** The commits that these tips have and no ref of the repository has yet, oldest first. */
export async function newCommits(repository: Repository, tips: readonly string[]): Promise<string[]> {
  if (tips.length === 0) return [];
  const output = await runGit(repository, ["rev-list", "--reverse", "--topo-order", ...tips, "--not", "--all", "--"]);
  return linesOf(output);
}

/** An object and the name under which a commit has it, if it has one. */
export interface NamedObject {
  id: string;
  path: string;
}

/** Every object that these tips bring. */
export async function newObjects(repository: Repository, tips: readonly string[]): Promise<NamedObject[]> {
  if (tips.length === 0) return [];
  const output = await runGit(repository, ["rev-list", "--objects", ...tips, "--not", "--all", "--"]);
  return linesOf(output).map((line) => {
    const blank = line.indexOf(" ");
    return blank < 0 ? { id: line, path: "" } : { id: line.slice(0, blank), path: line.slice(blank + 1) };
  });
}

/** True when nothing of `old` is lost by going to `next`. */
export async function isFastForward(repository: Repository, old: string, next: string): Promise<boolean> {
  return linesOf(await runGit(repository, ["rev-list", "-n", "1", old, `^${next}`, "--"])).length === 0;
}

/** The commit that a branch is at; undefined when there is no such branch. */
export async function tipOf(repository: Repository, branch: string): Promise<string | undefined> {
  const output = await runGit(repository, ["for-each-ref", "--format=%(objectname)", `refs/heads/${branch}`]);
  return linesOf(output)[0];
}

/** Seconds since 1970 of the newest commit that touched the folder, by its committer; undefined without any. */
export async function timeOfFolder(
  repository: Repository,
  commit: string,
  folder: string,
): Promise<number | undefined> {
  const below = folder === "" ? [] : [folder];
  const [line] = linesOf(await runGit(repository, ["log", "-1", "--format=%ct", commit, "--", ...below]));
  return line === undefined ? undefined : Number(line);
}

/** @throws GitError unless the text names a branch: `main`, `team/main` */
export async function checkedBranch(repository: Repository, branch: string): Promise<string> {
  try {
    await runGit(repository, ["check-ref-format", `refs/heads/${branch}`]);
    return branch;
  } catch (error) {
    if (error instanceof GitError) throw new GitError(`\`${branch}\` is no name of a branch`);
    throw error;
  }
}

function linesOf(output: Buffer): string[] {
  return output
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "");
}
