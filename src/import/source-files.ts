import { lstatSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import glob from "fast-glob";
import { compareText } from "#model/diagnostic.ts";

export interface SourceFile {
  /** Absolute. */
  file: string;
  /** Relative to the folder that is imported, with `/`. */
  path: string;
  /** Files of its page bundle, relative to the document's folder: pictures and logs beside an `index.md`. */
  bundle: string[];
}

export interface Sources {
  files: SourceFile[];
  /** The folder comes from Hugo, so that documents had the addresses that Hugo gives. */
  hugo: boolean;
  /** Markdown that is no document: section pages, archetypes. */
  skipped: string[];
}

const document = /\.(?:md|markdown|txt)$/i;

/** The documents below a folder, or the one file, in the order of their paths. Symbolic links are not followed. */
export async function findSources(path: string): Promise<Sources> {
  if (!lstatSync(path).isDirectory()) {
    return { files: [{ file: path, path: basename(path), bundle: [] }], hugo: false, skipped: [] };
  }
  const found = (
    await glob("**/*", {
      cwd: path,
      followSymbolicLinks: false,
      onlyFiles: true,
      ignore: ["**/node_modules/**", "**/.*/**"],
    })
  ).sort(compareText);
  const skipped = found.filter((name) => document.test(name) && /(?:^|\/)(?:_index\.\w+$|archetypes\/)/i.test(name));
  const documents = found.filter((name) => document.test(name) && !skipped.includes(name));
  const bundles = new Set(
    documents.filter((name) => /(?:^|\/)index\.(?:md|markdown)$/i.test(name)).map((name) => dirname(name)),
  );
  const inBundle = (name: string) => bundles.has(dirname(name)) && dirname(name) !== ".";
  // Text beside an index belongs to its page; only Markdown there is a page of its own in no generator.
  const pages = documents.filter((name) => !inBundle(name) || /(?:^|\/)index\.(?:md|markdown)$/i.test(name));
  const files = pages.map((name) => ({
    file: join(path, name),
    path: name,
    bundle: inBundle(name)
      ? found.filter((other) => other !== name && dirname(other) === dirname(name)).map((other) => basename(other))
      : [],
  }));
  return { files, hugo: isHugo(path, found), skipped };
}

/** `content/` beside or above a Hugo configuration, or section pages. */
function isHugo(folder: string, names: readonly string[]): boolean {
  const exists = (name: string) => lstatSync(join(folder, "..", name), { throwIfNoEntry: false }) !== undefined;
  const configured = ["hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "archetypes"].some(exists);
  return configured || names.some((name) => /(?:^|\/)_index\.(?:md|markdown)$/i.test(name));
}
