import type { Config } from "#model/config.ts";

/** A URL that other programs can follow: with the base URL where it is known, else from the root of the host. */
export function absoluteUrl(config: Pick<Config, "baseUrl" | "pathPrefix">, url: string): string {
  return config.baseUrl + config.pathPrefix.replace(/\/$/, "") + url;
}
