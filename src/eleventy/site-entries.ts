import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, SiteFile, SiteInfo } from "#model/page.ts";
import type { SiteEntry } from "#publish/site-paths.ts";
import { indexSite } from "#search/index-site.ts";
import { type Asset, bundleAssets } from "./assets.ts";
import { hostFiles } from "./host-files.ts";
import { renderSite } from "./render.ts";

/** What the pipeline made. */
export interface PreparedSite {
  kb: KnowledgeBase;
  pages: readonly Page[];
  files: readonly SiteFile[];
}

/** Everything that lies in the output folder: pages, files, assets and the search index. For `writeSite`. */
export async function* siteEntries(prepared: PreparedSite): AsyncGenerator<SiteEntry> {
  const search = indexSite(prepared.pages, prepared.kb);
  // It is awaited at the end; until then a failure must not count as one that nobody handles.
  search.catch(() => {});
  const assets = await bundleAssets();
  for await (const { url, html } of renderSite(prepared.pages, siteInfo(prepared.kb, assets)))
    yield { url, body: html };
  yield* otherFiles(prepared, assets);
  yield* await search;
}

/** All but the pages and the search index. */
export function otherFiles({ kb, files }: PreparedSite, assets: readonly Asset[]): SiteEntry[] {
  return [...files, ...hostFiles(kb.config), ...assets.map(({ url, body }) => ({ url, body }))];
}

/** What every layout knows. */
export function siteInfo({ config, asOf, records }: KnowledgeBase, assets: readonly Asset[]): SiteInfo {
  const { title, description, lang, baseUrl, pathPrefix, editUrl, images, preview } = config;
  return {
    ...{ title, description, lang, baseUrl, pathPrefix, editUrl, asOf },
    imageHosts: images.allow,
    ...(preview === undefined ? {} : { preview }),
    count: records.length,
    assets: Object.fromEntries(assets.map(({ name, url }) => [name, url])),
  };
}
