import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder of this package, absolute: where templates, rule pages and assets lie that are shipped as files. Found by
 * walking up, because this module runs from `src/` here and from inside a bundle in `lib/` once installed.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("nevertwice: the package's own folder was not found: no package.json above");
    folder = parent;
  }
  return folder;
}

/** Whether the sources run (through tsx or a test), as opposed to the compiled package. */
export function runsFromSource(): boolean {
  return import.meta.url.endsWith("/src/package-root.ts");
}
