import { relative, resolve } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { loadConfig } from "#config/load.ts";
import { renderPage } from "#layouts/index.tsx";
import type { Page, SiteInfo } from "#model/page.ts";
import { writeSite } from "#publish/write-site.ts";
import { reports } from "#report/index.ts";
import { indexSite } from "#search/index-site.ts";
import { layOutSite } from "#src/lay-out-site.ts";
import { type Compiled, compileKnowledgeBase } from "#src/pipeline.ts";
import { bundleAssets } from "./assets.ts";
import { offlineWorker, ReleaseHash } from "./offline-worker.ts";
import { ownAddresses } from "./own-addresses.ts";
import { otherFiles, type PreparedSite, siteInfo } from "./site-entries.ts";
import { addSiteTemplate } from "./site-template.ts";

/** Paths are relative to `root`. */
export interface PluginOptions {
  /** The folder of the knowledge base; the current folder without it. */
  root?: string;
  /** The configuration file; without it `nevertwice.config.*` in `root`, if there is one. */
  config?: string;
  content?: string;
  drafts?: boolean;
  /** Publish the documents without errors even if others have some. */
  keepGoing?: boolean;
  /** `YYYY-MM-DD`. */
  asOf?: string;
}

interface Build {
  prepared: PreparedSite;
  pages: Map<string, Page>;
  site: SiteInfo;
}

/**
 * Adds a knowledge base to an Eleventy build: its pages, files and search. Eleventy never reads the content folder
 * itself; a build with documents that may not be published stops before anything is written.
 */
export default function nevertwice(eleventyConfig: UserConfig, options: PluginOptions = {}): void {
  const root = resolve(options.root ?? ".");
  const contentDir = resolve(root, options.content ?? "content");
  let build: Build | undefined;
  const current = () => {
    if (build === undefined) throw new Error("nevertwice: Eleventy asks for pages before the build has started");
    return build;
  };
  eleventyConfig.on("eleventy.before", async ({ directories }) => {
    build = await startBuild(root, contentDir, options, ownAddresses(directories.input));
  });
  addSiteTemplate(eleventyConfig, {
    urls: () => [...current().pages.keys()],
    render: (url) => {
      const page = current().pages.get(url);
      if (page === undefined) throw new Error(`nevertwice: ${url} is no page`);
      return renderPage(page, current().site);
    },
  });
  eleventyConfig.on("eleventy.after", async ({ outputMode, directories, results }) => {
    if (outputMode !== "fs") return;
    const { prepared, pages } = current();
    // Eleventy has written the pages already; given again, they are known as ours when they have to be removed one day.
    const own = results.filter(({ url }) => pages.has(url)).map(({ url, content }) => ({ url, body: content }));
    const { assets, workers } = await bundleAssets();
    const release = [...own, ...otherFiles(prepared, assets), ...(await indexSite(prepared.pages, prepared.kb))];
    const hash = new ReleaseHash();
    for (const entry of release) hash.add(entry);
    const worker = offlineWorker(prepared.kb, workers, { assets, hash: hash.digest() });
    await writeSite(directories.output, [...release, worker], { root, contentDir });
  });
  // Relative, because Eleventy compares these with its own relative paths.
  const content = relative(process.cwd(), contentDir).replaceAll("\\", "/");
  eleventyConfig.ignores.add(`${content}/**`);
  eleventyConfig.addWatchTarget(`${content}/**`);
}

/** @param taken addresses at which the site has pages of its own */
async function startBuild(
  root: string,
  contentDir: string,
  options: PluginOptions,
  taken: ReadonlySet<string>,
): Promise<Build> {
  const { config, file } = await loadConfig(root, options.config);
  const compiled = await compileKnowledgeBase({
    ...{ root, contentDir, config, drafts: options.drafts ?? false },
    ...(file === undefined ? {} : { configFile: file }),
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  if (!options.keepGoing) refuseErrors(compiled);
  const { pages: all, files } = await layOutSite(compiled);
  const pages = all.filter(({ url }) => !taken.has(url));
  const prepared = { kb: compiled.kb, pages, files };
  return {
    prepared,
    pages: new Map(pages.map((page) => [page.url, page])),
    site: siteInfo(compiled.kb, (await bundleAssets()).assets, all),
  };
}

/** @throws Error with all findings that keep a document from being published */
function refuseErrors({ diagnostics, texts }: Compiled): void {
  const errors = diagnostics.filter(({ level }) => level === "error");
  if (errors.length === 0) return;
  const report = reports.get("pretty");
  const text = report?.(errors, { texts, color: false, schema: "" }) ?? "";
  throw new Error(`nevertwice: ${errors.length} findings keep documents from being published\n${text}`);
}
