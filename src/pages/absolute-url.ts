import type { Config } from "#model/config.ts";

/**
 * A URL that other programs can follow: with the base URL where it is known, else from the root of the host. Letters that
 * ASCII lacks are encoded, because feeds, sitemaps and JSON want an address by RFC 3986.
 */
export function absoluteUrl(config: Pick<Config, "baseUrl" | "pathPrefix">, url: string): string {
  return config.baseUrl + config.pathPrefix.replace(/\/$/, "") + url.replace(/[^\0-\x7f]+/g, encodeURIComponent);
}
