import type { Config } from "#model/config.ts";

/** The page that explains a rule; root-relative when the site's address is unknown. */
export function ruleUrl(id: string, config: Pick<Config, "baseUrl" | "pathPrefix">): string {
  return `${config.baseUrl}${config.pathPrefix}rules/${id}/`;
}
