import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot, runsFromSource } from "#src/package-root.ts";

/**
 * The URL that `import … from "nevertwice"` in a config file means: always the copy that is running, so that a config
 * works in a folder without node_modules and never mixes two versions.
 */
export function ownEntry(): string {
  return pathToFileURL(join(packageRoot(), runsFromSource() ? "src/index.ts" : "lib/index.js")).href;
}
