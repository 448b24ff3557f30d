import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Message } from "esbuild";
import { cacheDirectory } from "./cache-directory.ts";
import { OperatorError } from "./operator-error.ts";
import { ownEntry } from "./own-entry.ts";

/** What a config file exports, and the absolute paths of all files that it was made from. */
export interface ImportedConfig {
  value: unknown;
  sources: string[];
}

/**
 * The default export of a TypeScript or JavaScript config file. The file and what it imports by relative path are
 * bundled, so that TypeScript works under plain Node and an edit is seen by the next import; packages are not.
 *
 * @param shownAs the file as messages name it
 * @throws OperatorError when it cannot be compiled or throws
 */
export async function importConfig(root: string, file: string, shownAs: string): Promise<ImportedConfig> {
  const { code, sources } = await bundle(file, shownAs);
  const bundled = await writeBundle(root, code);
  try {
    const module = (await import(pathToFileURL(bundled.file).href)) as { default?: unknown };
    if (module.default === undefined) {
      throw new OperatorError(`${shownAs}: no default export, expected \`export default defineConfig({ … })\``);
    }
    return { value: module.default, sources };
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `${shownAs}: cannot be loaded: ${reason}; correct it, or run with --debug for the stack trace`,
      {
        cause: error,
      },
    );
  } finally {
    await bundled.remove();
  }
}

async function bundle(file: string, shownAs: string): Promise<{ code: string; sources: string[] }> {
  const url = JSON.stringify(pathToFileURL(file).href);
  // Only where there is such a file: most commands start without it, a tenth of a second earlier.
  const { build } = await import("esbuild");
  try {
    const { outputFiles, metafile } = await build({
      entryPoints: [file],
      bundle: true,
      write: false,
      metafile: true,
      absWorkingDir: dirname(file),
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      sourcemap: "inline",
      logLevel: "silent",
      // The bundle lies elsewhere; the file's own place is what its author means.
      define: {
        "import.meta.url": url,
        "import.meta.dirname": JSON.stringify(dirname(file)),
        "import.meta.filename": JSON.stringify(file),
      },
      banner: {
        js: `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(${url});`,
      },
      plugins: [
        {
          name: "own-package",
          setup: ({ onResolve }) => {
            onResolve({ filter: /^nevertwice$/ }, () => ({ path: ownEntry(), external: true }));
          },
        },
      ],
    });
    const sources = Object.keys(metafile.inputs).map((path) => resolve(dirname(file), path));
    return { code: outputFiles[0]?.text ?? "", sources };
  } catch (error) {
    const first = (error as { errors?: Message[] }).errors?.[0];
    if (first === undefined) throw error;
    const where = first.location ? `:${first.location.line}:${first.location.column + 1}` : "";
    throw new OperatorError(`${shownAs}${where}: cannot be compiled: ${first.text}; correct it and run again`, {
      cause: error,
    });
  }
}

interface Bundle {
  file: string;
  remove(): Promise<void>;
}

/**
 * The name is new each time: several workers import at once, and Node caches modules by URL. In the cache directory the
 * packages of the project are found; a project that cannot be written to gets a temporary folder, without packages.
 */
async function writeBundle(root: string, code: string): Promise<Bundle> {
  try {
    const folder = join(cacheDirectory(root), "config");
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${randomUUID()}.mjs`);
    await writeFile(file, code);
    return { file, remove: () => rm(file, { force: true }) };
  } catch (error) {
    const { code: reason } = error as NodeJS.ErrnoException;
    if (reason !== "EACCES" && reason !== "EROFS" && reason !== "EPERM") throw error;
    const folder = await mkdtemp(join(tmpdir(), "nevertwice-config-"));
    const file = join(folder, "config.mjs");
    await writeFile(file, code);
    return { file, remove: () => rm(folder, { recursive: true, force: true }) };
  }
}
