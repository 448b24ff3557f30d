import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { loadConfig } from "#config/load.ts";
import { OperatorError } from "#config/operator-error.ts";
import type { Config } from "#model/config.ts";

/** The options that every command takes. As with `git -C`, other paths are relative to `--root`. */
export interface CommonOptions {
  root?: string;
  config?: string;
  content?: string;
  quiet?: boolean;
  debug?: boolean;
  /** False for `--no-color`. */
  color?: boolean;
}

/** One knowledge base on disk. All paths are absolute. */
export interface Workspace {
  root: string;
  contentDir: string;
  config: Config;
  configFile?: string;
  /** The files that the configuration was made from. */
  configSources: string[];
}

/** @throws OperatorError when a folder is not there or the configuration cannot be used */
export async function openWorkspace(options: CommonOptions): Promise<Workspace> {
  const root = resolve(options.root ?? ".");
  if (!isFolder(root)) throw new OperatorError(`there is no folder \`${options.root}\`: check --root`);
  const { config, file, sources } = await loadConfig(root, options.config);
  const contentDir = resolve(root, options.content ?? "content");
  if (!isFolder(contentDir)) {
    const name = options.content ?? "content";
    throw new OperatorError(
      `no content folder: \`${name}\` is not a folder in ${root}; name yours with --content DIR, or start one with \`nevertwice init .\``,
    );
  }
  return { root, contentDir, config, configSources: sources, ...(file === undefined ? {} : { configFile: file }) };
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** A path as a person at this prompt would type it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near === "" ? "." : near.startsWith("..") ? path : near;
}
