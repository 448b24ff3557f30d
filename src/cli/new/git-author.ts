import { execFile } from "node:child_process";

/** `user.name` of git in this folder, or undefined without git or without a name. */
export function gitAuthor(folder: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile("git", ["-C", folder, "config", "--get", "user.name"], { timeout: 5_000 }, (error, stdout) => {
      const name = stdout.trim();
      resolve(error || name === "" ? undefined : name);
    });
  });
}
