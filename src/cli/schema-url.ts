import type { Config } from "#model/config.ts";

/** The address of a JSON Schema that the site publishes; root-relative when the site's own address is unknown. */
export function schemaUrl({ baseUrl, pathPrefix }: Pick<Config, "baseUrl" | "pathPrefix">, name: string): string {
  return `${baseUrl}${pathPrefix}api/v1/schema/${name}.json`;
}
