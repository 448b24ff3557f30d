import { GitError, outputOf, type Repository, runGit, startGitInside } from "./run-git.ts";

/** The commit that a content folder is of. */
export interface ContentOrigin {
  repository: Repository;
  /** The id of a commit. */
  commit: string;
  /** The content folder, from the root of the repository, without slashes at its ends; empty when it is the root. */
  folder: string;
}

/** Where a folder of a work tree was checked out from; undefined without git, a repository or a commit. */
export async function originOf(contentDir: string): Promise<ContentOrigin | undefined> {
  try {
    const args = ["rev-parse", "--is-inside-work-tree", "--absolute-git-dir", "--show-prefix"];
    const [inside, gitDir = "", prefix = ""] = linesOf(await outputOf(startGitInside(contentDir, args), args));
    if (inside !== "true") return undefined;
    const repository = { gitDir };
    const [commit = ""] = linesOf(await runGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
    return { repository, commit, folder: prefix.replace(/\/$/, "") };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

function linesOf(output: Buffer): string[] {
  return output.toString("utf8").split("\n");
}
