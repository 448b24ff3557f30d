import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { OperatorError } from "#config/operator-error.ts";

const run = promisify(execFile);

/**
 * The files that differ from `ref`, relative to the root with `/`: committed since the branch left it, staged, edited or
 * new and not ignored. Without a ref, what differs from the last commit. Deleted files are not among them.
 *
 * @throws OperatorError without git, outside a repository, or when there is no such ref
 */
export async function changedFiles(root: string, ref = "HEAD"): Promise<Set<string>> {
  const base = ref === "HEAD" ? ref : await mergeBase(root, ref);
  const [changed, added] = await Promise.all([
    git(root, ["diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=d", base, "--"]),
    git(root, ["ls-files", "--others", "--exclude-standard", "-z"]),
  ]);
  return new Set([...changed.split("\0"), ...added.split("\0")].filter((name) => name !== ""));
}

/** Where the branch left the ref, so that what others added there since does not count as ours. */
async function mergeBase(root: string, ref: string): Promise<string> {
  const commit = (
    await git(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], ref)
  ).trim();
  const base = (await git(root, ["merge-base", commit, "HEAD"], ref)).trim();
  return base;
}

async function git(root: string, args: readonly string[], ref?: string): Promise<string> {
  try {
    const { stdout } = await run("git", ["-C", root, ...args], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stderr?: string };
    if (failure.code === "ENOENT")
      throw new OperatorError("--changed needs git, and there is none on this machine", { cause: error });
    const said = failure.stderr?.trim().split("\n")[0] ?? "";
    throw new OperatorError(
      ref === undefined
        ? `--changed needs a git repository with a commit: ${said}`
        : `--changed: there is no commit \`${ref}\` that this branch comes from; fetch it, or name another`,
      { cause: error },
    );
  }
}
