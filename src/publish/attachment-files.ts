import { lstatSync, realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { ledgerFile } from "#model/ledger.ts";
import { tagFile } from "#model/tag-file.ts";
import { isInside } from "./output-folder.ts";

/**
 * Looks up files that lie beside the documents. The returned function takes a path relative to the content folder, with
 * `/`, and gives the absolute path of the file, or nothing when there is no regular file there that may be published:
 * symbolic links, also on the way, and paths out of the content folder are refused, and so are the ledger, which names all, and the
 * file of tags.
 */
export function attachmentsIn(contentDir: string): (path: string) => string | undefined {
  const root = realpathSync(resolve(contentDir));
  return (path) => {
    const file = join(root, path);
    try {
      if (!lstatSync(file).isFile()) return undefined;
      const real = realpathSync(file);
      return real === file && isInside(real, root) && ![ledgerFile, tagFile].includes(relative(root, real))
        ? real
        : undefined;
    } catch {
      return undefined;
    }
  };
}
