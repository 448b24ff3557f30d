import { mkdirSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from "node:path";
import { OperatorError } from "#config/operator-error.ts";
import { entryAt } from "./entry-at.ts";

/** The folders that an output folder must not swallow. Absolute, or relative to the current folder. */
export interface ProtectedFolders {
  root: string;
  contentDir: string;
}

/** Thrown when a site must not or cannot be written where it was asked for. One line: what, why, what to do. */
export class OutputError extends OperatorError {
  override name = "OutputError";
}

/**
 * The real path of the output folder, which is created when it is missing.
 * Refuses a folder in which a build would overwrite something that is not a site.
 */
export function openOutputFolder(out: string, { root, contentDir }: ProtectedFolders): string {
  const folder = realPathOf(out);
  const content = realPathOf(contentDir);
  const refuse = (why: string) => {
    throw new OutputError(`cannot write the site to ${folder}: ${why}; choose another folder with --out`);
  };
  if (folder === parse(folder).root) refuse("that is the root of the file system");
  if (isInside(realPathOf(homedir()), folder)) refuse("that is or contains your home folder");
  if (isInside(content, folder)) refuse("that is or contains the content folder");
  if (isInside(folder, content)) refuse("that lies inside the content folder");
  if (isInside(realPathOf(root), folder)) refuse("that is or contains the folder of the knowledge base");
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OutputError(`cannot create ${folder}: ${reason(error)}`, { cause: error });
  }
  return folder;
}

/** Whether `path` is `folder` or lies below it. Both absolute and real. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** What the system said, without the stack. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Symbolic links resolved as far as the path exists. */
function realPathOf(path: string): string {
  const absolute = resolve(path);
  if (entryAt(absolute) !== undefined) {
    try {
      return realpathSync(absolute);
    } catch (error) {
      throw new OutputError(`cannot use ${absolute}: ${reason(error)}`, { cause: error });
    }
  }
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPathOf(parent), basename(absolute));
}
