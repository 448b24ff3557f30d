import { lstatSync, type Stats } from "node:fs";

/** What lies at a path, symbolic links not followed; nothing when there is nothing, also because a parent is a file. */
export function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
