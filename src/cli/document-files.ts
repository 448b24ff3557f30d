import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import fastGlob from "fast-glob";
import { OperatorError } from "#config/operator-error.ts";
import { compareText } from "#model/diagnostic.ts";
import { isInside } from "./new/document-folder.ts";
import { shownPath, type Workspace } from "./workspace.ts";

/**
 * The documents that a person named on the command line, relative to the root, with `/`. A name is relative to the
 * current folder, or else to the root; a folder stands for all documents in it.
 *
 * @throws OperatorError when there is no such file, or when it is not a document in the content folder
 */
export async function documentsNamed({ root, contentDir }: Workspace, given: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const name of given) {
    const path = existing(root, name);
    if (!isInside(contentDir, path)) {
      throw new OperatorError(
        `\`${name}\` is not in the content folder ${shownPath(contentDir)}: move it there, or use --content`,
      );
    }
    const found = statSync(path).isDirectory() ? await documentsIn(path) : [path];
    if (found.length === 0 || !found.every((file) => /\.(?:md|markdown)$/i.test(file))) {
      throw new OperatorError(`\`${name}\` is not a document: documents are Markdown files, .md or .markdown`);
    }
    for (const file of found) files.add(relative(root, file).replaceAll("\\", "/"));
  }
  return [...files].sort(compareText);
}

function existing(root: string, name: string): string {
  const path = [resolve(name), resolve(root, name)].find((candidate) => statSync(candidate, { throwIfNoEntry: false }));
  if (path === undefined) throw new OperatorError(`there is no file \`${name}\`: check the path`);
  return path;
}

function documentsIn(folder: string): Promise<string[]> {
  return fastGlob("**/*.{md,markdown}", {
    cwd: folder,
    absolute: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
  });
}
