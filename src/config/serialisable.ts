import type { Config } from "#model/config.ts";

/** The part of the configuration that a worker thread can receive: everything but the functions. */
export function toSerialisable(config: Config): Config {
  const data: Config = { ...config, enrichments: [], extraRules: [], pages: [], traces: [] };
  // A kind from a user's file is data too, but may carry more than we asked for.
  return structuredClone({ ...data, kinds: JSON.parse(JSON.stringify(config.kinds)) as Config["kinds"] });
}

/** True when a worker that reads documents must load the config file itself, because it needs functions from it. */
export function hasDocumentExtensions(config: Config): boolean {
  return config.extraRules.length > 0 || config.traces.length > 0;
}
