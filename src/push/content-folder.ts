import type { TreeEntry } from "#git/trees.ts";
import { isDocument } from "#read/file-names.ts";

/** Which files of a repository are content, and what they are called inside. */
export interface ContentFolder {
  /** From the root of the repository, without slashes at its ends; empty when the whole repository is content. */
  name: string;
  has(path: string): boolean;
  /** Relative to the content folder. */
  inside(path: string): string;
  /** From the root of the repository. */
  outside(path: string): string;
}

export function contentFolder(name: string): ContentFolder {
  const prefix = name === "" ? "" : `${name}/`;
  return {
    name,
    has: (path) => path.startsWith(prefix),
    inside: (path) => path.slice(prefix.length),
    outside: (path) => prefix + path,
  };
}

/** The files that a build would see: ordinary files, and not those in folders that it never looks into. */
export function contentFiles(files: readonly TreeEntry[], folder: ContentFolder): Map<string, string> {
  const found = new Map<string, string>();
  for (const { mode, id, path, readable } of files) {
    const inside = folder.inside(path);
    if (readable && (mode === "100644" || mode === "100755") && folder.has(path) && !isSkipped(inside)) {
      found.set(inside, id);
    }
  }
  return found;
}

/** As `findDocuments` in `read/files.ts` has it. */
function isSkipped(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return folders.some((name) => name.startsWith(".") || name === "node_modules" || name === "archetypes");
}

export function documentsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => isDocument(path)));
}
