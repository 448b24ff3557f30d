import type { ContentOrigin } from "#model/history.ts";
import { GitError, outputOf, runGit, startGitInside } from "./run-git.ts";

export type { ContentOrigin } from "#model/history.ts";

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
