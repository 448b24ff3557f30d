import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Where everything goes that may be deleted at any time: `node_modules/.cache/nevertwice` where there are node_modules,
 * else `.nevertwice/` beside the content folder. It need not exist yet.
 */
export function cacheDirectory(root: string, contentDir = join(root, "content")): string {
  const modules = join(root, "node_modules");
  return existsSync(modules) ? join(modules, ".cache", "nevertwice") : join(dirname(contentDir), ".nevertwice");
}
