import { realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { OperatorError } from "#config/operator-error.ts";

/**
 * The absolute folder for a new document. `dir` may be relative to the content folder or to the root.
 *
 * @throws OperatorError when it lies outside the content folder, also by way of a symbolic link
 */
export function documentFolder(root: string, contentDir: string, dir: string): string {
  const fromRoot = resolve(root, dir);
  const folder = isInside(contentDir, fromRoot) ? fromRoot : resolve(contentDir, dir);
  if (!isInside(contentDir, folder) || !isInside(realpathSync(contentDir), realAncestor(folder))) {
    throw new OperatorError(
      `\`${dir}\` is not in the content folder ${contentDir}: choose a folder inside it with --dir`,
    );
  }
  return folder;
}

/** True for the folder itself and for everything below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Where the nearest existing folder really is. */
function realAncestor(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return realAncestor(dirname(path));
  }
}
