import type { Config } from "#model/config.ts";
import type { TagFile } from "#model/tag-file.ts";

/** What the configuration says of tags goes before the file that stands beside the documents. */
export function withTagFile(config: Config, file: TagFile | undefined): Config {
  if (file === undefined) return config;
  const aliases = { ...file.aliases, ...config.tags.aliases };
  const descriptions = { ...file.descriptions, ...config.tags.descriptions };
  return { ...config, tags: { ...config.tags, aliases, descriptions } };
}
