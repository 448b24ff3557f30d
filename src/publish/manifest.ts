import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "#model/diagnostic.ts";
import { entryAt } from "./entry-at.ts";
import { OutputError, reason } from "./output-folder.ts";
import { outputPath } from "./output-path.ts";

/** In the output folder: the list of the files that the last build put there. */
export const manifestName = ".nevertwice.json";

/** Path relative to the output folder → SHA-256 of the file, hexadecimal. */
export type Manifest = Map<string, string>;

/** The manifest of the last build; empty when there is none. Throws when it is damaged, because then what is stale is unknown. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  const entry = entryAt(path);
  if (entry === undefined) return new Map();
  try {
    if (!entry.isFile()) throw new Error("it is not a regular file");
    return parseManifest(readFileSync(path, "utf8"));
  } catch (error) {
    throw new OutputError(`${path} cannot be read (${reason(error)}); delete ${folder} and build again`);
  }
}

function parseManifest(text: string): Manifest {
  const { files } = JSON.parse(text) as { files: unknown };
  if (!Array.isArray(files)) throw new Error("it has no list of files");
  const manifest: Manifest = new Map();
  for (const entry of files) {
    const [path, hash] = Array.isArray(entry) ? entry : [];
    if (typeof path !== "string" || typeof hash !== "string") throw new Error("a line of it is no path with a hash");
    // The check matters: these paths will be deleted.
    manifest.set(outputPath(`/${path}`), hash);
  }
  return manifest;
}

/** The same bytes for the same files, one line a file. */
export function manifestText(manifest: Manifest): string {
  const lines = [...manifest].sort(([a], [b]) => compareText(a, b)).map((entry) => JSON.stringify(entry));
  return `{"version": 1, "files": [\n${lines.join(",\n")}\n]}\n`;
}
