import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuildOptions } from "esbuild";
import { packageRoot, runsFromSource } from "#src/package-root.ts";

/** A file that every page loads. */
export interface Asset {
  /** `theme.css`: the key in `SiteInfo.assets`. */
  name: string;
  /** `/assets/theme-1a2b3c4d.css`: another URL whenever the bytes are others, so that it may be cached for ever. */
  url: string;
  body: string;
}

/** Name → entry point, from the root of the repository. */
const bundles: Record<string, { entry: string; format?: "iife" | "esm" }> = {
  "theme.css": { entry: "layouts/theme.css" },
  "site.js": { entry: "layouts/client/site.ts", format: "esm" },
  // Runs before the page is drawn, which a module cannot.
  "theme.js": { entry: "layouts/client/theme.ts", format: "iife" },
  "redirect.js": { entry: "layouts/client/redirect.ts", format: "iife" },
  "not-found.js": { entry: "layouts/client/not-found.ts", format: "esm" },
  "search.js": { entry: "layouts/client/search.ts", format: "esm" },
};

/** Served under a name of their own: see `offline-worker.ts`. */
const workers: Record<string, { entry: string; format?: "iife" | "esm" }> = {
  "offline-worker.js": { entry: "layouts/client/offline-worker.ts", format: "iife" },
  "offline-end.js": { entry: "layouts/client/offline-end.ts", format: "iife" },
};

const copies: Record<string, string> = { "icon.svg": "layouts/icon.svg" };

/** The styles and scripts of the site, minified: made from their sources here, as shipped in the installed package. */
export async function bundleAssets(): Promise<{ assets: Asset[]; workers: Asset[] }> {
  const bodies = runsFromSource() ? await buildAssets() : readAssets();
  const all = [...bodies].map(([name, body]) => ({ name, url: hashedUrl(name, body), body }));
  const isWorker = ({ name }: Asset) => Object.hasOwn(workers, name);
  return { assets: all.filter((asset) => !isWorker(asset)), workers: all.filter(isWorker) };
}

/** Name → text, from the sources. */
export async function buildAssets(): Promise<Map<string, string>> {
  const root = packageRoot();
  const { build } = await import("esbuild");
  const bodies = await Promise.all(
    Object.entries({ ...bundles, ...workers }).map(async ([name, { entry, format }]): Promise<[string, string]> => {
      const options: BuildOptions & { write: false } = {
        ...{ entryPoints: [entry], absWorkingDir: root, outdir: "assets", write: false, bundle: true, minify: true },
        ...{ charset: "utf8", legalComments: "none", logLevel: "silent", platform: "browser" },
        ...(format === undefined ? {} : { format, target: "es2022" }),
      };
      const { outputFiles } = await build(options);
      return [name, outputFiles[0]?.text ?? ""];
    }),
  );
  const copied = Object.entries(copies).map(([name, path]): [string, string] => [
    name,
    readFileSync(join(root, path), "utf8"),
  ]);
  return new Map([...bodies, ...copied]);
}

function readAssets(): Map<string, string> {
  const folder = join(packageRoot(), "lib", "assets");
  const names = [...Object.keys(bundles), ...Object.keys(workers), ...Object.keys(copies)];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function hashedUrl(name: string, body: string): string {
  const dot = name.lastIndexOf(".");
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 8);
  return `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}
