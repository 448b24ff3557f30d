import { createHash } from "node:crypto";
import { bundleAssets } from "#eleventy/assets.ts";
import { siteInfo } from "#eleventy/site-entries.ts";
import { renderExport, stylesMark } from "#layouts/export.tsx";
import { mediaType } from "#model/media-types.ts";
import type { PageOf, SiteFile } from "#model/page.ts";
import { mapTags } from "#pages/map-tags.ts";
import { bytesOf } from "#publish/site-paths.ts";
import type { Compiled } from "./pipeline.ts";

/**
 * The page of an incident as one file that needs no other and loads nothing: styles and pictures are in it, links into the
 * site are absolute, or gone where the site does not know its address.
 */
export async function exportIncident(
  page: PageOf<"incident">,
  { kb }: Pick<Compiled, "kb">,
  files: readonly SiteFile[],
): Promise<string> {
  const { assets } = await bundleAssets();
  const css = assets.find(({ name }) => name === "theme.css")?.body.trim() ?? "";
  const hash = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const { baseUrl, pathPrefix } = kb.config;
  const pictures = new Map(files.map((file) => [pathPrefix.replace(/\/$/, "") + file.url, file]));
  const html = renderExport({ page, site: siteInfo(kb, assets), policy });
  const selfContained = mapTags(html, (tag) => {
    if (tag.startsWith("<details")) return / open\b/.test(tag) ? tag : tag.replace("<details", "<details open");
    if (tag.startsWith("<a ")) return withAbsoluteHref(tag, baseUrl);
    return tag.startsWith("<img ") ? withPicture(tag, pictures) : tag;
  });
  return selfContained.replace(stylesMark, () => `<style>${css}</style>`);
}

/** Root-relative addresses would lead into the file system of whoever opens the file. */
function withAbsoluteHref(tag: string, baseUrl: string): string {
  const [attribute, path] = /\shref="(\/[^"]*)"/.exec(tag) ?? [];
  if (attribute === undefined) return tag;
  return tag.replace(attribute, () => (baseUrl === "" ? "" : ` href="${baseUrl}${path}"`));
}

function withPicture(tag: string, pictures: ReadonlyMap<string, SiteFile>): string {
  const [attribute, path = ""] = /\ssrc="(\/[^"]*)"/.exec(tag) ?? [];
  const remote = /\ssrc="(https?:[^"]*)"/.exec(tag)?.[1];
  if (remote !== undefined) return asLink(tag, remote);
  const file = pictures.get(path);
  if (attribute === undefined || file === undefined) return tag;
  const data = Buffer.from(bytesOf(path, file.body)).toString("base64");
  return tag.replace(attribute, () => ` src="data:${mediaType(path)};base64,${data}"`);
}

/** Whoever opens the file loads nothing from elsewhere, not even from hosts that the site allows. */
function asLink(tag: string, address: string): string {
  // The value of an attribute may hold `<` as it is; in text it would open a tag.
  const alt = (/\salt="([^"]*)"/.exec(tag)?.[1] || address).replaceAll("<", "&lt;");
  return `<a href="${address}" rel="noopener noreferrer">${alt}</a>`;
}
