import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type LoadedConfig, loadConfig } from "#config/load.ts";
import { OperatorError } from "#config/operator-error.ts";
import { realDisk } from "#publish/disk.ts";
import { openPublishedFolder, type PublishedFolder } from "#publish/published-folder.ts";
import { type ContentFolder, contentFolder } from "#push/content-folder.ts";
import { packageRoot } from "#src/package-root.ts";
import { packageVersion } from "./package-version.ts";
import type { CommonOptions } from "./workspace.ts";

export interface HookOptions {
  repo: string;
  to: string;
  branch: string;
  keep: number;
}

/** What a hook works with. Paths are absolute. */
export interface HookPlace {
  repo: string;
  site: PublishedFolder;
  content: ContentFolder;
  /** As the installer named it; `undefined` for the defaults. What is pushed never counts. */
  configFile?: string;
}

/** @throws OperatorError */
export function openHookPlace(
  { repo, to }: HookOptions,
  { root = ".", content = "content", config }: CommonOptions,
): HookPlace {
  const base = resolve(root);
  const bare = resolve(base, repo);
  const site = openPublishedFolder(resolve(base, to), { root: bare, contentDir: bare }, realDisk);
  const configFile = config === undefined ? {} : { configFile: resolve(base, config) };
  return { repo: bare, site, content: contentFolder(checkedContent(content)), ...configFile };
}

/** The content folder inside the repository: `content`, `docs/incidents`, or `.` for all of it. */
function checkedContent(name: string): string {
  const parts = name.split("/").filter((part) => part !== "" && part !== ".");
  if (name.startsWith("/") || parts.includes("..")) {
    throw new OperatorError(`\`${name}\` is not a folder inside the repository: check --content`);
  }
  return parts.join("/");
}

/** Where the knowledge about published documents lies that checks need; it may be deleted at any time. */
export function indexFile({ site }: HookPlace): string {
  return join(site.path, "state", "documents.index");
}

/** The configuration of the server, and a name for everything that the reading of a document depends on besides its bytes. */
export async function loadHookConfig({ site, configFile }: HookPlace): Promise<LoadedConfig & { made: string }> {
  const root = configFile === undefined ? site.path : dirname(configFile);
  const loaded = configFile === undefined ? await defaults(site.path) : await loadConfig(root, configFile);
  const hash = createHash("sha256").update(packageVersion()).update(JSON.stringify(loaded.config));
  for (const file of [...loaded.sources, ...ownCode()]) hash.update(readFileSync(file));
  return { ...loaded, made: hash.digest("hex") };
}

/** A folder without a configuration has the defaults; nobody may put one into the folder of the releases. */
async function defaults(folder: string): Promise<LoadedConfig> {
  return loadConfig(join(folder, ".nowhere"));
}

/** The compiled command names its parts by their hashes, so that these two files stand for all. */
function ownCode(): string[] {
  return ["lib/cli.js", "lib/worker.js"].map((file) => join(packageRoot(), file)).filter((file) => existsSync(file));
}
