import type { Config } from "#model/config.ts";
import { defaultConfig } from "./defaults.ts";
import type { UserConfig } from "./define-config.ts";
import { OperatorError } from "./operator-error.ts";

/** Fills in the defaults and brings the addresses into the form that `Config` promises. */
export function completeConfig(user: UserConfig): Config {
  const { $schema: _, ...given } = user as UserConfig & { $schema?: string };
  const merged: Config = {
    ...defaultConfig,
    ...given,
    tags: { ...defaultConfig.tags, ...given.tags },
    similar: { ...defaultConfig.similar, ...given.similar },
    secrets: { ...defaultConfig.secrets, ...given.secrets },
    images: { ...defaultConfig.images, ...given.images },
    limits: { ...defaultConfig.limits, ...given.limits },
  };
  return { ...merged, ...siteAddress(merged.baseUrl, given.pathPrefix) };
}

/**
 * Splits where a site lives into origin and path. A path in the base URL is the path prefix, as other site generators
 * have it; a path prefix that is given as well must say the same.
 *
 * @throws OperatorError when the two disagree, or when the base URL has a query or a fragment
 */
export function siteAddress(baseUrl: string, pathPrefix?: string): Pick<Config, "baseUrl" | "pathPrefix"> {
  const given = pathPrefix === undefined ? undefined : withSlashes(pathPrefix);
  if (baseUrl === "") return { baseUrl: "", pathPrefix: given ?? "/" };
  const url = new URL(baseUrl);
  if (url.search !== "" || url.hash !== "") {
    throw new OperatorError(
      `base URL \`${baseUrl}\` has a query or fragment, expected an address such as \`https://kb.example.org\``,
    );
  }
  const path = withSlashes(url.pathname);
  if (path !== "/" && given !== undefined && given !== path) {
    throw new OperatorError(
      `base URL \`${baseUrl}\` and path prefix \`${given}\` disagree: leave the path out of the base URL, or make both the same`,
    );
  }
  return { baseUrl: url.origin, pathPrefix: given ?? path };
}

function withSlashes(path: string): string {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}
