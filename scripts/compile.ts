import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { configJsonSchema } from "#config/schema.ts";
import { buildAssets } from "#eleventy/assets.ts";
import { frontMatterJsonSchema } from "#kinds/front-matter-schema.ts";
import { renderedRulesFile, renderRuleDocuments } from "#src/rule-documents.ts";
import { bundledLicences } from "./bundled-licences.ts";

/** What the package runs: name in `lib/` → source. */
const entryPoints = {
  cli: "src/cli/main.ts",
  worker: "src/records/worker.ts",
  index: "src/index.ts",
  eleventy: "src/eleventy/plugin.ts",
  remark: "src/remark/plugin.ts",
};

/**
 * Not bundled: what brings binaries or runs files of its own, and what only a build or a check needs and is slow to load.
 * Everything else is: hundreds of small modules of the Markdown stack load several times faster from one file.
 */
const external = ["@11ty/eleventy", "pagefind", "esbuild", "@secretlint/*", "tsx"];

/** CommonJS packages inside an ES module have no `require` of their own. */
const banner =
  'import { createRequire as nodeRequire } from "node:module";\nconst require = nodeRequire(import.meta.url);';

/** Writes `lib/`: plain JavaScript for Node 20 with the assets of the site, the same bytes for the same sources. */
async function compile(root: string): Promise<void> {
  const lib = join(root, "lib");
  rmSync(lib, { recursive: true, force: true });
  const { metafile } = await build({
    ...{ absWorkingDir: root, entryPoints, outdir: "lib", bundle: true, metafile: true, logLevel: "warning" },
    ...{ platform: "node", target: "node20.19", format: "esm", splitting: true, external, charset: "utf8" },
    // Side by side, because the pool looks for the worker beside itself, whichever file it ends up in.
    chunkNames: "[name]-[hash]",
    banner: { js: banner },
    legalComments: "none",
    // Node reads every byte before the command begins. Names stay, so that a stack trace can be read.
    minifyWhitespace: true,
    lineLimit: 160,
  });
  writeFileSync(join(lib, "bundled-licences.txt"), bundledLicences(root, Object.keys(metafile.inputs)));
  mkdirSync(join(lib, "assets"));
  for (const [name, body] of await buildAssets()) writeFileSync(join(lib, "assets", name), body);
  mkdirSync(join(lib, "schema"));
  for (const [name, schema] of Object.entries({
    config: configJsonSchema(),
    "front-matter": frontMatterJsonSchema(),
  })) {
    writeFileSync(join(lib, "schema", `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  writeFileSync(join(lib, renderedRulesFile), `${JSON.stringify(await renderRuleDocuments())}\n`);
  cpSync(join(root, "src/eleventy/input"), join(lib, "input"), { recursive: true });
}

await compile(fileURLToPath(new URL("..", import.meta.url)));
