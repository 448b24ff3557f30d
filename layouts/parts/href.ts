import type { SiteInfo } from "#model/page.ts";

/**
 * The link to a page of ours, below the path prefix of the site. Page data holds root-relative URLs (`/i/nt-7k3qd/`);
 * anything else (`#timeline`, an absolute URL) is returned unchanged.
 */
export function href(site: SiteInfo, url: string): string {
  if (!url.startsWith("/") || url.startsWith("//")) return url;
  return withSlash(site.pathPrefix) + url.slice(1);
}

/** The link to one of our own files, by its name in `site.assets`. */
export function assetHref(site: SiteInfo, name: string): string {
  return href(site, site.assets[name] ?? `/assets/${name}`);
}

/** The address of a page for the outside world, or nothing while the site does not know its own base URL. */
export function absoluteHref(site: SiteInfo, url: string): string | undefined {
  return site.baseUrl === "" ? undefined : site.baseUrl + href(site, url);
}

/**
 * An author's URL if it may become a link, otherwise nothing: fields such as a ticket's URL do not pass the sanitiser of
 * the body, and `javascript:` must not get through here.
 */
export function outsideHref(url: string | undefined): string | undefined {
  return url !== undefined && /^(?:https?:\/\/|mailto:)/i.test(url) ? url : undefined;
}

function withSlash(prefix: string): string {
  return prefix.endsWith("/") ? prefix : `${prefix}/`;
}
