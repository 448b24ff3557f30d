import type { Config } from "#model/config.ts";

/** What a worker thread receives. Functions cannot cross threads, so a configuration that has any is loaded anew. */
export interface WorkerSettings {
  contentDir: string;
  root: string;
  configFile: string | undefined;
  /** The configuration without its extension points. */
  config: Config;
}

/** What a worker thread is asked for. `bytes` where the document is not to be read from the content folder. */
export interface RecordTask {
  path: string;
  bytes?: Uint8Array;
}

const extensionPoints = ["enrichments", "extraRules", "kinds", "pages", "traces"] as const;

/** The settings that go to a worker: plain data. */
export function workerSettings(root: string, contentDir: string, config: Config, configFile?: string): WorkerSettings {
  const data = { ...config, enrichments: [], extraRules: [], kinds: [], pages: [], traces: [] };
  const extended = extensionPoints.some((point) => config[point].length > 0);
  return { root, contentDir, config: data, configFile: extended ? configFile : undefined };
}

/** In the worker: the data of the command, with the functions of the file. */
export async function configForWorker(settings: WorkerSettings): Promise<Config> {
  if (!settings.configFile) return settings.config;
  // Loaded late: most configurations are data, and a worker starts sooner without the schema that they are checked with.
  const { loadConfig } = await import("#config/load.ts");
  const { config } = await loadConfig(settings.root, settings.configFile);
  const { enrichments, extraRules, kinds, pages, traces } = config;
  return { ...settings.config, enrichments, extraRules, kinds, pages, traces };
}
