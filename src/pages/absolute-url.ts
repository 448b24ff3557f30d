import type { Config } from "#model/config.ts";

/**
 * A URL that other programs can follow: with the base URL where it is known, else from the root of the host. What an
 * address by RFC 3986 may not have is encoded here, once: feeds, sitemaps and JSON take it as it is.
 */
export function absoluteUrl(config: Pick<Config, "baseUrl" | "pathPrefix">, url: string): string {
  return (
    config.baseUrl +
    config.pathPrefix.replace(/\/$/, "") +
    url.replace(/[^\x21-\x7e]+|["<>[\]^`{|}]/g, encodeURIComponent)
  );
}
