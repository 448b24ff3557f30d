import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, SiteFile, SiteInfo } from "#model/page.ts";
import type { SiteEntry } from "#publish/site-paths.ts";
import { indexSite } from "#search/index-site.ts";
import { type Asset, bundleAssets } from "./assets.ts";
import { hostFiles } from "./host-files.ts";
import { offlineWorker, ReleaseHash } from "./offline-worker.ts";
import { renderSite } from "./render.ts";
import { webManifest } from "./web-manifest.ts";

/** What the pipeline made. */
export interface PreparedSite {
  kb: KnowledgeBase;
  pages: readonly Page[];
  files: readonly SiteFile[];
}

/** Everything that lies in the output folder: pages, files, assets, the search index and the worker. For `writeSite`. */
export async function* siteEntries(prepared: PreparedSite): AsyncGenerator<SiteEntry> {
  const bundled = await bundleAssets();
  const hash = new ReleaseHash();
  for await (const entry of releaseEntries(prepared, bundled.assets)) {
    hash.add(entry);
    yield entry;
  }
  yield offlineWorker(prepared.kb, bundled.workers, { assets: bundled.assets, hash: hash.digest() });
}

async function* releaseEntries(prepared: PreparedSite, assets: readonly Asset[]): AsyncGenerator<SiteEntry> {
  const search = indexSite(prepared.pages, prepared.kb);
  // It is awaited at the end; until then a failure must not count as one that nobody handles.
  search.catch(() => {});
  for await (const { url, html } of renderSite(prepared.pages, siteInfo(prepared.kb, assets, prepared.pages)))
    yield { url, body: html };
  yield* otherFiles(prepared, assets);
  yield* await search;
}

/** All but the pages, the search index and the worker. */
export function otherFiles({ kb, files }: PreparedSite, assets: readonly Asset[]): SiteEntry[] {
  const own = [webManifest(kb.config, assets), ...hostFiles(kb.config)];
  return [...files, ...own, ...assets.map(({ url, body }) => ({ url, body }))];
}

/**
 * What every layout knows.
 *
 * @param pages all of the site; without them, each section is taken to be there
 */
export function siteInfo(
  { config, asOf, records }: KnowledgeBase,
  assets: readonly Asset[],
  pages?: readonly Page[],
): SiteInfo {
  const { title, description, lang, baseUrl, pathPrefix, editUrl, images, preview, offline, socialImage } = config;
  return {
    ...{ title, description, lang, baseUrl, pathPrefix, editUrl, asOf, offline },
    imageHosts: images.allow,
    ...(preview === undefined ? {} : { preview }),
    ...(socialImage === "" ? {} : { socialImage }),
    ...(pages === undefined ? {} : { sections: pages.map(({ url }) => url).filter((url) => /^\/[^/]+\/$/.test(url)) }),
    count: records.length,
    assets: Object.fromEntries(assets.map(({ name, url }) => [name, url])),
  };
}
