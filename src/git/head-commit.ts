import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The commit that a folder of a work tree was checked out from; undefined without git, or outside a repository. */
export async function headCommit(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run("git", ["rev-parse", "--verify", "--quiet", "HEAD"], { cwd: folder });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
