import type { KnowledgeBase } from "#model/knowledge-base.ts";
import type { Page, PageSource, SiteFile } from "#model/page.ts";
import { absoluteUrl } from "./absolute-url.ts";
import { changedAt } from "./feed-entries.ts";
import { xmlElement } from "./xml.ts";

/** The most that one file may list (https://www.sitemaps.org/protocol.html). */
const most = 50_000;
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * `/sitemap.xml` with the pages that search engines may show, and `/robots.txt`. A sitemap has absolute addresses only, so
 * there is none while the site does not know its own.
 */
export const sitemap: PageSource = {
  id: "sitemap",
  pages: () => [],
  files: (kb) => [{ url: "/robots.txt", body: robots(kb) }],
  answers: (kb, { pages, files }) => {
    if (kb.config.baseUrl === "" || files.some(({ url }) => url === "/sitemap.xml")) return { pages: [], files: [] };
    const entries = pages.filter(({ indexed }) => indexed).map((page) => entry(page, kb));
    return { pages: [], files: sitemapFiles(entries, kb) };
  },
};

/** @param size how many entries a file may have */
export function sitemapFiles(entries: readonly string[], kb: Pick<KnowledgeBase, "config">, size = most): SiteFile[] {
  if (entries.length <= size) return [{ url: "/sitemap.xml", body: fileOf("urlset", entries) }];
  const parts: SiteFile[] = [];
  for (let at = 0; at < entries.length; at += size) {
    const body = fileOf("urlset", entries.slice(at, at + size));
    parts.push({ url: `/sitemap-${parts.length + 1}.xml`, body });
  }
  const list = parts.map(({ url }) => `<sitemap>${xmlElement("loc", absoluteUrl(kb.config, url))}</sitemap>`);
  return [{ url: "/sitemap.xml", body: fileOf("sitemapindex", list) }, ...parts];
}

function fileOf(root: "urlset" | "sitemapindex", lines: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', `<${root} ${namespace}>`, ...lines, `</${root}>`, ""].join("\n");
}

function entry(page: Page, kb: KnowledgeBase): string {
  const day = page.layout === "incident" ? changedAt(page.data.incident)?.iso?.slice(0, 10) : undefined;
  const changed = day === undefined ? "" : xmlElement("lastmod", day);
  return `<url>${xmlElement("loc", absoluteUrl(kb.config, page.url))}${changed}</url>`;
}

/** What is not for the public is not for search engines either. */
function robots({ config }: KnowledgeBase): string {
  const rule = config.audience === "public" ? "Allow" : "Disallow";
  const lines = ["User-agent: *", `${rule}: ${config.pathPrefix}`];
  if (config.baseUrl !== "") lines.push("", `Sitemap: ${absoluteUrl(config, "/sitemap.xml")}`);
  return `${lines.join("\n")}\n`;
}
